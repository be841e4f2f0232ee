import type { Fault } from './fault.ts';

const turns = new Map<string, number>();

export default {
  sentence: 'Agents that fit take turns, whatever their loads are.',
  caughtBy: [
    'selection/takes-another-region-when-nobody-is-in-it › the least loaded agent gets it',
    'selection/thirty-at-once-even-out-unequal-loads › in the end all have the same, give or take two',
    'selection/prefers-the-region-however-busy › without that wish an idle agent is taken',
    'selection/a-new-agent-gets-the-next-sessions › each of the next sessions goes to it',
    'selection/weighs-sessions-by-their-state › three in any of the other states weigh more than two that run',
    'selection/keeps-every-wish-at-once › of those that remain the least loaded gets it',
  ],
  api: (parts) => ({
    ...parts,
    pickAgent(candidates) {
      const ids = candidates.map(({ agentId }) => agentId).toSorted();
      const turn = turns.get(ids.join()) ?? 0;
      turns.set(ids.join(), turn + 1);
      return candidates.find(({ agentId }) => agentId === ids[turn % ids.length]);
    },
  }),
} satisfies Fault;
