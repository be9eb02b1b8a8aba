/**
 * A count of a suite, or a part of it on a machine that is busy: SUITE_SCALE=0.05 runs the twentieth. What is claimed
 * names the count that was run.
 */
export const scaled = (count: number): number => Math.ceil(count * Number(process.env['SUITE_SCALE'] ?? 1));
