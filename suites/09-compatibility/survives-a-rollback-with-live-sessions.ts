import { expect } from 'vitest';
import { compareRows } from '../01-migrations/stage/compare-rows.ts';
import { rowsOf } from '../01-migrations/stage/legacy.ts';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { migratedUp, rolledBack } from './stage/by-steps.ts';
import { listedWith } from './stage/listed.ts';
import { liveSessions, statesOf } from './stage/live-sessions.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L491-494', 'plan:L582-590', 'R18', 'contract §5'],
  risk: 'plan:L567',
  profile: 'control-plane',
  world: { database: 'base', apis: 0 },
  controls: ['migrations', 'start-api', 'sql'],
  requirement:
    'Rolled back under live sessions and migrated forward again, nothing is lost but what those columns held.',
  given: liveSessions,
  async when(world, { api, agent }) {
    await api.stop();
    const live = await rowsOf(world.sql);
    await rolledBack(world.migrations);
    const back = await rowsOf(world.sql);
    await migratedUp(world.migrations);
    const forward = await rowsOf(world.sql);

    const states = await statesOf(world);
    await api.restart();
    const { sessions } = await listedWith(world, '', Object.keys(states));
    const connected = await world.fleet.connect(agent.agentId, agent.key, { manner: 'obedient' });
    const fresh = await world.arrange.create();
    const id = textAt(fresh.body, 'name') ?? '';
    return {
      back: compareRows(live, back, 'columns of both'),
      forward: compareRows(back, forward, 'every column'),
      states,
      listed: Object.fromEntries(sessions.map(({ name, state }) => [name, state])),
      connected: connected.opened,
      fresh: { status: fresh.status, runs: (await world.arrange.comesToByCommand(id, 'running')).held },
    };
  },
  then: {
    'rolling back loses no row, and no value of another column': ({ back }) =>
      expect(back).toEqual({ lost: [], added: [] }),
    'going forward again loses none either': ({ forward }) =>
      expect(forward).toEqual({ lost: [], added: [] }),
    'the new API shows every session in the state that it was in': ({ states, listed }) => {
      expect(Object.keys(states).length).toBeGreaterThanOrEqual(3);
      expect(listed).toEqual(states);
    },
    'an agent of before connects with its key and is given new sessions': ({ connected, fresh }) =>
      expect({ connected, runs: fresh.runs }, `the creation answered ${fresh.status}`).toEqual({
        connected: true,
        runs: true,
      }),
  },
});
