import type { Fault } from './fault.ts';

export default {
  sentence: 'Mounts the home of a session at /home instead of /config.',
  caughtBy: ['creation/agent-makes-the-claim › it is mounted at /config'],
  agent: (parts) => ({
    ...parts,
    sessionContainer: (...order) => {
      const container = parts.sessionContainer(...order);
      if (container.volumeMounts === undefined) return container;
      return { ...container, volumeMounts: [{ name: 'home', mountPath: '/home' }] };
    },
  }),
} satisfies Fault;
