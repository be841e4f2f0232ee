import type { Fault } from './fault.ts';

export default {
  sentence: 'Wakes a session as it starts one: what is not there is made, of a template of its own.',
  caughtBy: [
    'hibernation/agent-cannot-scale-what-is-not-there › the wake fails',
    'hibernation/agent-cannot-scale-what-is-not-there › nothing was made',
    'hibernation/agent-takes-back-a-failed-wake › the Deployment is scaled back to 0',
    'errors/agent-repeats-a-failure-without-trying-again › nothing was made for it',
  ],
  agent: (parts) => ({
    ...parts,
    readOrder(action, payload) {
      const order = parts.readOrder(action, payload);
      if (order.action !== 'wake_session') return order;
      return {
        ...order,
        action: 'start_session',
        user: 'nobody',
        template: 'default',
        templateManifest: { spec: { baseImage: 'localhost/plumbline/default:1' } },
        memory: '1Gi',
        cpu: '500m',
        persistentHome: false,
      };
    },
  }),
} satisfies Fault;
