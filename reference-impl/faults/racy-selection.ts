import type { Fault } from './fault.ts';

let atWork = 0;
let counted: Promise<ReadonlyMap<string, number>> | undefined;

export default {
  sentence: 'Sessions are counted outside of the lock, so that requests at once see the same counts.',
  caughtBy: [
    'creation/thirty-at-once-are-spread-evenly › each agent has its third, give or take two',
    'selection/never-fills-an-agent-above-its-limit › no agent has more than it takes',
    'selection/thirty-at-once-even-out-unequal-loads › in the end all have the same, give or take two',
    'creation/two-processes-on-one-database-do-not-double › the agents of both are chosen evenly',
  ],
  api: (parts) => ({
    ...parts,
    // Requests that overlap share one count: the unluckiest race there is, every time.
    readLoads: (tx, agentIds, loadFree) => (counted ??= parts.readLoads(tx, agentIds, loadFree)),
    async createSession(api, caller, body) {
      atWork += 1;
      try {
        return await parts.createSession(api, caller, body);
      } finally {
        atWork -= 1;
        if (atWork === 0) counted = undefined;
      }
    },
  }),
} satisfies Fault;
