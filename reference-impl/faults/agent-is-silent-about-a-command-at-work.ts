import type { Fault } from './fault.ts';

const met = new Set<string>();

export default {
  sentence: 'Acknowledges a command the first time that it comes, and never again.',
  caughtBy: [
    'errors/agent-acknowledges-a-command-at-work-again › it is acknowledged again',
    'errors/agent-acknowledges-a-command-at-work-again › it had not ended by then',
  ],
  agent: (parts) => ({
    ...parts,
    acknowledge: (commandId) => {
      if (met.has(commandId)) return [];
      met.add(commandId);
      return parts.acknowledge(commandId);
    },
  }),
} satisfies Fault;
