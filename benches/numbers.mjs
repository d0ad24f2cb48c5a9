// Statistics of times.

/** The times of all queries in order, each with a weight. The weights of every query have the same sum. */
function weighed(queries) {
  return queries.flatMap((times) => times.map((time) => ({ time, weight: 1 / times.length }))).sort((a, b) => a.time - b.time);
}

/** The time that this share of the answers does not exceed. Each query has the same weight. */
export function quantile(queries, share) {
  const times = weighed(queries);
  let left = share * queries.length;
  return times.find(({ weight }) => (left -= weight) <= 1e-9)?.time ?? Number.NaN;
}

export const median = (times) => quantile([times], 0.5);
export const p95 = (times) => quantile([times], 0.95);

/** A row of a Markdown table. */
export const row = (cells) => `| ${cells.join(" | ")} |`;

/** Bytes as megabytes. */
export const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
