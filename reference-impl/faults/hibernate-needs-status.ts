import type { Fault } from './fault.ts';

export default {
  sentence: 'The complete of a hibernation is not enough: only a status hibernated ends it.',
  caughtBy: [
    'hibernation/becomes-hibernated-when-the-agent-reports-it › `complete` of the hibernation alone ends it',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'complete hibernate_session') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
