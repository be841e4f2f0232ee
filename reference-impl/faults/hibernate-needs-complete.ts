import type { Fault } from './fault.ts';

export default {
  sentence: 'The status hibernated is not enough: only the complete of the hibernation ends it.',
  caughtBy: ['hibernation/becomes-hibernated-when-the-agent-reports-it › `status hibernated` alone ends it'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'status hibernated') return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
