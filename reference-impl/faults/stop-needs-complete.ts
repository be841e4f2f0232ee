import type { Fault } from './fault.ts';

export default {
  sentence: 'The status terminated is not enough: only the complete of the stop ends it.',
  caughtBy: ['termination/becomes-terminated-when-the-agent-reports-it › `status terminated` alone ends it'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => (event === 'status terminated' ? undefined : parts.nextState(event, state)),
  }),
} satisfies Fault;
