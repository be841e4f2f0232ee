import type { Fault } from './fault.ts';

export default {
  sentence: 'Gives the container only its own variables, not those of the template.',
  caughtBy: [],
  agent: (parts) => ({
    ...parts,
    containerEnv: (order, template) => parts.containerEnv(order, { ...template, env: [] }),
  }),
} satisfies Fault;
