const STATES = [
  'pending',
  'starting',
  'running',
  'hibernating',
  'hibernated',
  'waking',
  'terminating',
  'terminated',
  'failed',
];

/** Not a fault by itself: the findings that this report leaves a session as it is, in every state but these. */
export const leavesIt = (report: string, ...but: readonly string[]): readonly string[] =>
  STATES.filter((state) => !but.includes(state)).map(
    (state) => `hibernation/while-${state}-only-its-own-reports-count › \`${report}\` leaves it ${state}`,
  );
