import type { Fault } from './fault.ts';

export default {
  sentence: 'The status running is not enough to wake: only the complete of the wake ends it.',
  caughtBy: ['hibernation/becomes-running-when-the-agent-reports-it › `status running` alone ends it'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'status running' && state === 'waking') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
