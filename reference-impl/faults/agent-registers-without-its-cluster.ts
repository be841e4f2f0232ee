import type { Fault } from './fault.ts';

export default {
  sentence: 'Registers without cluster and region, whatever it was configured with.',
  caughtBy: ['creation/agent-registers-and-connects › it names its cluster and its region'],
  agent: (parts) => ({
    ...parts,
    registrationOf: (config) => {
      const { clusterId: _, region: __, ...rest } = parts.registrationOf(config);
      return rest;
    },
  }),
} satisfies Fault;
