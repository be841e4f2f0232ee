import type { Fault } from './fault.ts';

const slept = new Set<string>();

export default {
  sentence: 'Once a session has slept, its pod and its address are not kept any more.',
  caughtBy: [
    'hibernation/shows-no-address-while-it-sleeps › awake, it shows the pod that was reported',
    'hibernation/shows-no-address-while-it-sleeps › awake, it shows an address again',
  ],
  api: (parts) => ({
    ...parts,
    saveSession(tx, id, change) {
      if (change.state === 'hibernated') slept.add(id);
      const { podName: _, url: __, ...placeless } = change;
      return parts.saveSession(tx, id, slept.has(id) && change.state === 'running' ? placeless : change);
    },
  }),
} satisfies Fault;
