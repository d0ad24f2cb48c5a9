// Waiting for a state, never for a time.
const PATIENCE = 15_000;
const PAUSE = 50;

/** Asks until the answer is truthy and returns it; after the deadline the error tells what was awaited and what was there instead. */
export async function until(awaited, ask, patience = PATIENCE) {
  const deadline = Date.now() + patience;
  let last;
  do {
    try {
      const answer = await ask();
      if (answer) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  } while (Date.now() < deadline);
  throw new Error(`${awaited}: not within ${patience / 1000} seconds${last instanceof Error ? ` (${last.message})` : ""}`);
}
