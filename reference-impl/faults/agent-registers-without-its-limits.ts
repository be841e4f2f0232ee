import type { Fault } from './fault.ts';

export default {
  sentence: 'Registers without how many sessions it takes, and with the default namespace.',
  caughtBy: [
    'creation/agent-registers-and-connects › it tells how many sessions it takes',
    'creation/agent-registers-and-connects › it tells the namespace in which it works',
  ],
  agent: (parts) => ({
    ...parts,
    registrationOf: (config) => {
      const { capacity: _, ...rest } = parts.registrationOf(config);
      return { ...rest, metadata: { namespace: 'default' } };
    },
  }),
} satisfies Fault;
