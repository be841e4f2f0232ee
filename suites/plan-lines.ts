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
  4: [
    [296, 296],
    [298, 298],
    [302, 307],
    [309, 309],
    [311, 311],
    [315, 320],
    [322, 325],
    [328, 332],
  ],
  // The plan's SQL is judged by what it is meant to count (R4).
  5: [
    [342, 346],
    [348, 348],
    [351, 355],
    [358, 361],
    [364, 367],
  ],
  6: [
    [377, 377],
    [379, 379],
    [383, 385],
    [387, 387],
    [389, 389],
    [393, 394],
    [396, 398],
    [401, 403],
  ],
  7: [
    [413, 416],
    [418, 421],
    [423, 426],
    [428, 431],
    [433, 437],
    [440, 444],
  ],
  8: [
    [452, 455],
    [457, 462],
    [464, 467],
    [469, 471],
    [474, 477],
  ],
  // With the rollback plan, which is rehearsed there (R18).
  9: [
    [485, 489],
    [491, 494],
    [497, 499],
    [586, 590],
    [593, 601],
  ],
};
