import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placedInARow } from './stage/placed.ts';

/** Contract §6: a load in every state but these three. */
const LOAD = ['pending', 'starting', 'running', 'hibernating', 'waking', 'terminating'];
const NONE = ['failed', 'hibernated', 'terminated'];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L413-416', 'plan:L440', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement:
    'The load of an agent is the number of its sessions, but for those hibernated, terminated or failed.',
  async given(world) {
    const three = async (state: string) => {
      const { agentId } = await agentWithSessions(world, [state, state, state]);
      return { agentId, has: state };
    };
    const loaded = [];
    for (const state of LOAD) loaded.push(await three(state));
    const { agentId } = await agentWithSessions(world, running(2));
    return { three, loaded: [...loaded, { agentId, has: 'two' }] };
  },
  async when(world, { three, loaded }) {
    const [first] = await placedInARow(world, 1);
    const free: typeof loaded = [];
    for (const state of NONE) free.push(await three(state));
    const others = await placedInARow(world, NONE.length);
    const whoIs = (agent: string | null | undefined) =>
      [...loaded, ...free].find(({ agentId }) => agentId === agent)?.has ?? null;
    return { first: whoIs(first?.agent), others: others.map(({ agent }) => whoIs(agent)).toSorted() };
  },
  then: {
    // Whoever else gets it has three in a state that was not counted.
    'three in any of the other states weigh more than two that run': ({ first }) => expect(first).toBe('two'),
    // Each of them is empty, and has one afterwards.
    'hibernated, terminated and failed ones weigh nothing': ({ others }) => expect(others).toEqual(NONE),
  },
});
