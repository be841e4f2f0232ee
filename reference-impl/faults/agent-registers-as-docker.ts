import type { Fault } from './fault.ts';

export default {
  sentence: 'Registers as a Docker agent, although it works on Kubernetes.',
  caughtBy: ['creation/agent-registers-and-connects › it registers under its id, as a Kubernetes agent'],
  agent: (parts) => ({
    ...parts,
    registrationOf: (config) => ({ ...parts.registrationOf(config), platform: 'docker' }),
  }),
} satisfies Fault;
