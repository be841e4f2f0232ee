import type { Fault } from './fault.ts';

export default {
  sentence: 'A hibernation that failed leaves the session hibernated.',
  caughtBy: [
    'hibernation/a-failed-hibernation-runs-on › it is running',
    'hibernation/a-failed-hibernation-runs-on › it may be hibernated again, by a new command',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'failed hibernate_session' && state === 'hibernating') return 'hibernated';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
