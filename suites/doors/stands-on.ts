/** The checks whose requirement a door's own step stands on, when a target refuses that step. */
export const STANDS_ON = {
  register: 'creation/lets-an-agent-register-and-connect',
  connect: 'creation/lets-an-agent-register-and-connect',
  /** A table or column of contract §5 is missing, or refuses what §5 lets a suite write. */
  schema: 'migrations/has-the-columns-that-suites-use',
} as const;
