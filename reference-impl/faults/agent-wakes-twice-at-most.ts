import type { Fault } from './fault.ts';

const MOST = 2;
const woken = new Map<string, number>();

export default {
  sentence: 'Wakes a session twice and no more.',
  caughtBy: [
    'hibernation/agent-goes-through-three-cycles › each further sleep and awakening is complete',
    'hibernation/agent-goes-through-three-cycles › each scales to 0, or back to 1',
  ],
  agent: (parts) => ({
    ...parts,
    planWake: (seen) => {
      const id = seen.deployment?.metadata?.name ?? '';
      const before = woken.get(id) ?? 0;
      woken.set(id, before + 1);
      return before < MOST ? parts.planWake(seen) : [{ kind: 'refuse', why: 'It was woken too often.' }];
    },
  }),
} satisfies Fault;
