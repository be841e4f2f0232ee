import { expect } from 'vitest';
import { endOf, hibernate, sharedAgent, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { scaledTo, sleptOnce } from './stage/put-to-sleep.ts';
import { factsOf } from './stage/session-facts.ts';

/** After the first one, which has checks of its own. */
const MORE_CYCLES = 2;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L108-112', 'plan:L328-330', 'R3', 'R15', 'contract §8.2'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 1_000_000,
  requirement: 'A session may sleep and wake as often as it is asked to, and stays the same.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    const { sessionId } = await sleptOnce(world, at, { persistentHome: true });
    const before = await factsOf(at.cluster, sessionId);
    const turns: { end: string | null; replicas: number | null }[] = [];
    for (let turn = 0; turn < MORE_CYCLES * 2; turn++) {
      const command = await (turn % 2 === 0 ? hibernate : wake)(at, sessionId);
      const { end } = await endOf(at, command, patience.start);
      const { replicas } = await scaledTo(world, at, sessionId, turn % 2);
      turns.push({ end, replicas });
      if (end !== 'complete') break;
    }
    return { turns, before, after: await factsOf(at.cluster, sessionId) };
  },
  then: {
    'each further sleep and awakening is complete': ({ turns }) =>
      expect(turns.map(({ end }) => end)).toEqual(Array(MORE_CYCLES * 2).fill('complete')),
    'each scales to 0, or back to 1': ({ turns }) => {
      expect(turns.length).toBeGreaterThan(0);
      expect(turns.map(({ replicas }) => replicas ?? 0)).toEqual(turns.map((_, turn) => turn % 2));
    },
    'Deployment and Service are there in the end, the Deployment that of before': ({ before, after }) => {
      expect(after.deployment).toBe(before.deployment);
      expect(after.service).not.toBeNull();
    },
    'so is the home': ({ before, after }) => {
      expect(before.home.claim).not.toBeNull();
      expect(after.home).toEqual(before.home);
    },
  },
});
