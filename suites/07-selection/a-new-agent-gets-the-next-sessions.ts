import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placedInARow } from './stage/placed.ts';

const NEXT = 3;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L413-416', 'plan:L440', 'contract §3.1', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'An agent that joins a busy fleet gets the next sessions, until it has as many as the others.',
  async given(world) {
    const busy = [await agentWithSessions(world, running(4)), await agentWithSessions(world, running(4))];
    return { busy, late: await world.fleet.join({ manner: 'silent' }) };
  },
  async when(world, { late }) {
    return { late: late.agentId, sessions: await placedInARow(world, NEXT) };
  },
  then: {
    'each of the next sessions goes to it': ({ late, sessions }) =>
      expect(sessions.map(({ agent }) => agent)).toEqual(Array.from({ length: NEXT }, () => late)),
  },
});
