// Waits until something is true, never for a fixed time. Times are in milliseconds.
const PATIENCE = 15_000;
const PAUSE = 50;

/**
 * Calls `ask` until it returns a truthy value, and returns that value. If `patience` runs out first, throws an error
 * with the text `awaited` and the last error of `ask`.
 */
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
