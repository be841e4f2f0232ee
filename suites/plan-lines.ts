/**
 * The lines of the plan that owe a judgement, by phase: every test case and SQL block, every line under
 * "Expected", every acceptance criterion, and the column types and indexes of the summary (plan:L75-87). Each is
 * the source of a check, or stands in `excluded` with its reason; there is no third kind.
 */
export const PLAN_LINES: Readonly<Record<number, readonly (readonly [from: number, to: number])[]>> = {
  // Columns, types and indexes · test cases and their SQL · criteria.
  1: [
    [75, 76],
    [79, 82],
    [85, 87],
    [124, 124],
    [126, 128],
    [130, 132],
    [135, 135],
    [137, 140],
    [142, 145],
    [148, 148],
    [150, 153],
    [157, 161],
  ],
  // Prerequisites · test cases, requests, what is expected, SQL · criteria.
  2: [
    [170, 172],
    [176, 176],
    [178, 183],
    [187, 192],
    [194, 194],
    [196, 197],
    [201, 206],
    [208, 208],
    [210, 211],
    [215, 217],
    [219, 222],
    [226, 228],
    [232, 238],
  ],
  3: [
    [248, 248],
    [250, 250],
    [254, 258],
    [260, 260],
    [262, 262],
    [266, 270],
    [272, 275],
    [278, 279],
    [282, 286],
  ],
};
