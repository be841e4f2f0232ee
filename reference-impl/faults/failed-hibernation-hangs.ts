import type { Fault } from './fault.ts';

export default {
  sentence: 'A hibernation that failed leaves the session hibernating.',
  caughtBy: [
    'hibernation/a-failed-hibernation-runs-on › it is running',
    'hibernation/a-failed-hibernation-runs-on › it may be hibernated again, by a new command',
  ],
  apart: 'One reads a failure as success, the other not at all: a target may do either.',
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'failed hibernate_session') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
