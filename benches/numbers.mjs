// Statistics of times, and the format of the tables.

/** The times of all queries, shortest first, each with a weight. The weights of each query's times add up to 1. */
function weighed(queries) {
  return queries.flatMap((times) => times.map((time) => ({ time, weight: 1 / times.length }))).sort((a, b) => a.time - b.time);
}

/**
 * The shortest time within which at least this share of the answers arrived. `share` is a number from 0 to 1. Each query
 * has the same weight.
 */
export function quantile(queries, share) {
  const times = weighed(queries);
  let left = share * queries.length;
  return times.find(({ weight }) => (left -= weight) <= 1e-9)?.time ?? Number.NaN;
}

export const median = (times) => quantile([times], 0.5);
export const p95 = (times) => quantile([times], 0.95);

/** A row of a Markdown table. */
export const row = (cells) => `| ${cells.join(" | ")} |`;

/** A number of bytes in megabytes, with one decimal. */
export const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
