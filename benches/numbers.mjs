// Statistics of times.

/** Times of one query, all together as long as one time of another: a query that was asked less often counts as much. */
function weighed(queries) {
  return queries.flatMap((times) => times.map((time) => ({ time, weight: 1 / times.length }))).sort((a, b) => a.time - b.time);
}

/** The time that a share of the answers does not exceed; each query counts the same. */
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
