import type { Fault } from './fault.ts';

export default {
  sentence: 'Writes the template where the user label belongs, and the other way round.',
  caughtBy: ['creation/agent-labels-its-objects › all bear user and template'],
  agent: (parts) => ({
    ...parts,
    labels: (agentId, order) => {
      const { user = '', template = '', ...rest } = parts.labels(agentId, order);
      return { ...rest, user: template, template: user };
    },
  }),
} satisfies Fault;
