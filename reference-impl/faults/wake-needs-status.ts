import type { Fault } from './fault.ts';

export default {
  sentence: 'The complete of a wake is not enough: only a status running ends it.',
  caughtBy: ['hibernation/becomes-running-when-the-agent-reports-it › `complete` of the wake alone ends it'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'complete wake_session') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
