import type { Fault } from './fault.ts';

const MEANWHILE: Readonly<Record<string, string>> = { hibernate: 'hibernating', wake: 'waking' };

export default {
  sentence:
    'Whether a session can sleep or wake now is left to its agent to judge: every request is accepted.',
  caughtBy: [
    'hibernation/changes-at-once-end-as-one-after-the-other › hibernate and wake of a running session: as one after the other',
    'hibernation/changes-at-once-end-as-one-after-the-other › wake and hibernate of a hibernated session: as one after the other',
    'hibernation/ten-hibernations-at-once-make-one-command › exactly one is accepted',
    'hibernation/ten-wakes-at-once-make-one-command › exactly one is accepted',
  ],
  spills: [
    'hibernation/{a-wake-races,hibernates-only,wakes-only,refuses-what}-*',
    'errors/*',
    'invariants/*',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => MEANWHILE[event] ?? parts.nextState(event, state),
  }),
} satisfies Fault;
