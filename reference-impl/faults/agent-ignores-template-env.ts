import type { Fault } from './fault.ts';

export default {
  sentence: 'Gives the container only its own variables, not those of the template.',
  caughtBy: [
    'creation/agent-makes-the-deployment › its environment is that of the template',
    'templates/platform-starts-what-an-admin-posted › with its environment',
  ],
  agent: (parts) => ({
    ...parts,
    containerEnv: (order, template) => parts.containerEnv(order, { ...template, env: [] }),
  }),
} satisfies Fault;
