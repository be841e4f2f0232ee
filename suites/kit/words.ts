/** How binding a requirement is. Only MUST changes a verdict; SHOULD and MAY are reported beside it. */
export const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;
export type Level = (typeof LEVELS)[number];

/** The plan's priorities (plan:L544-558). They belong to each check, not to its phase (R3). */
export const PRIORITIES = ['P0', 'P1', 'P2'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Who is real in the experiment; everybody else is played by a probe of ours. */
export const PROFILES = ['control-plane', 'kubernetes-agent', 'docker-agent', 'platform'] as const;
export type Profile = (typeof PROFILES)[number];

/** Optional promises of the contract (§11). */
export const CAPABILITIES = ['template-sync', 'many-processes'] as const;
export type Capability = (typeof CAPABILITIES)[number];

/**
 * What the lab must be able to do to the target before a check can be put to the test. A target that is
 * already running offers none of the process controls, so such checks are not applicable there.
 */
export const CONTROLS = [
  'migrations', // apply and undo each migration on a database of our own
  'start-api', // start the API ourselves, with an environment of our choosing
  'stop-database', // cut, hang and restore the way from the API to its database
  'start-previous', // start the version from before the refactor
  'start-agent', // start and kill real agents
  'short-periods', // set the silence timeout low enough to be waited for
  'sql', // read and write the target's tables
] as const;
export type Control = (typeof CONTROLS)[number];

export const FINDING_VERDICTS = ['pass', 'fail', 'blocked', 'error'] as const;
export type FindingVerdict = (typeof FINDING_VERDICTS)[number];

export const CHECK_VERDICTS = [
  ...FINDING_VERDICTS,
  'unsupported',
  'not-applicable',
  'expected-failure',
  'stale-expectation',
  'flaky',
] as const;
export type CheckVerdict = (typeof CHECK_VERDICTS)[number];
