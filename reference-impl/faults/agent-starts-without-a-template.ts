import type { Fault } from './fault.ts';

export default {
  sentence: 'Runs an image of its own choice when there is no template at all.',
  caughtBy: [
    'creation/agent-fails-without-a-template › the command fails',
    'creation/agent-fails-without-a-template › it says why',
    'creation/agent-fails-without-a-template › nothing is left in the cluster',
  ],
  agent: (parts) => ({
    ...parts,
    templateSources: () => ['resource', 'manifest'],
    readOrder: (action, payload) => {
      const order = parts.readOrder(action, payload);
      if (order.action !== 'start_session') return order;
      const instead = { spec: { baseImage: 'localhost/streamspace/default:latest' } };
      return { ...order, templateManifest: order.templateManifest ?? instead };
    },
  }),
} satisfies Fault;
