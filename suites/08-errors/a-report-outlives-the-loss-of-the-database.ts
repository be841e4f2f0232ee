import { expect } from 'vitest';
import { startedOn } from '../02-creation/stage/started-on.ts';
import { defineCheck } from '../world/world.ts';
import { comesToBe } from './stage/agent-status.ts';
import { reaches } from './stage/disturbed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L464-467', 'plan:L477', 'contract §3.3', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['stop-database', 'sql'],
  world: { gate: true },
  requirement:
    'A report that comes while the database is gone is stored later, or its connection is closed so that it is repeated.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'manual' });
    return { agent, start: await startedOn(world, agent) };
  },
  async when(world, { agent, start }) {
    const { gate, api, patience, eventually } = world;
    await gate.refuse();
    agent.manner = 'obedient';
    agent.ack(start.command);
    agent.complete(start.command);
    // Whatever the API does without its database, it does it while somebody asks, too.
    await api.get(`/sessions/${start.id}`);
    await gate.restore();
    const settled = await eventually(
      async () => !agent.isOpen || (await reached(start.id)) === 'running',
      Boolean,
      patience.recovery + patience.report,
    );
    await eventually(
      async () => (await api.get(`/sessions/${start.id}`)).status,
      (status) => status > 0 && status < 500,
      patience.recovery,
    );
    const closed = !agent.isOpen;
    // An agent tries again; for 10 s the API may still say that it has no database.
    if (closed) await eventually(async () => (await agent.connect()).opened, Boolean, patience.recovery);
    const state = await reaches(world, start.id, 'running');
    await comesToBe(world, agent, 'online');
    const sentinel = await world.arrange.sentinel(agent);
    return { settled: settled.held, closed, state, sentinel };

    async function reached(id: string): Promise<unknown> {
      return (await world.sql.session(id))?.['state'];
    }
  },
  then: {
    'it is stored, or its connection is closed': ({ settled }) => expect(settled).toBe(true),
    'in the end its session runs': ({ state }) => expect(state).toBe('running'),
    'the agent gets commands again': ({ sentinel }) => expect(sentinel).toBe(true),
  },
});
