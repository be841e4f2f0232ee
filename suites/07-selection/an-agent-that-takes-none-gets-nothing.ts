import { expect } from 'vitest';
import { numberAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placed, placedInARow } from './stage/placed.ts';

const NONE = { maxSessions: 0 };

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L413-416', 'plan:L440', 'contract §3.1', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A limit of 0 is a limit: an agent that takes no sessions gets none.',
  async given(world) {
    const registered = await world.fleet.join({ capacity: NONE, manner: 'silent' });
    const lowered = await world.fleet.join({ capacity: { maxSessions: 5 }, manner: 'silent' });
    const open = await agentWithSessions(world, running(3), { capacity: { maxSessions: 99 } });
    return { registered, lowered, open };
  },
  async when(world, { registered, lowered, open }) {
    const { eventually, patience, sql } = world;
    lowered.heartbeat({ capacity: NONE });
    await eventually(
      () => sql.agent(lowered.agentId),
      (row) => numberAt(row, 'capacity.maxSessions') === 0,
      patience.report,
    );
    const names = {
      [registered.agentId]: 'registered',
      [lowered.agentId]: 'lowered',
      [open.agentId]: 'open',
    };
    const went = (await placedInARow(world, 2)).map(({ agent }) => names[agent ?? ''] ?? agent);
    registered.heartbeat({ capacity: { maxSessions: 9 } });
    const next = await eventually(
      () => placed(world),
      ({ agent }) => agent === registered.agentId,
      patience.report,
    );
    return { went, next: names[next.value.agent ?? ''] ?? next.value.agent };
  },
  then: {
    'none goes to one that registered with a limit of 0': ({ went }) =>
      expect(went).not.toContain('registered'),
    'none goes to one whose heartbeat said 0': ({ went }) => expect(went).not.toContain('lowered'),
    'all go to the one that has places, although it has the most': ({ went }) =>
      expect(went).toEqual(['open', 'open']),
    'once it takes some, it gets the next': ({ next }) => expect(next).toBe('registered'),
  },
});
