import { expect } from 'vitest';
import { compareRows } from '../01-migrations/stage/compare-rows.ts';
import { rowsOf } from '../01-migrations/stage/legacy.ts';
import { field, listAt, textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { migratedUp, rolledBack } from './stage/by-steps.ts';
import { listedWith } from './stage/listed.ts';
import { liveSessions, statesOf } from './stage/live-sessions.ts';

/** The contract binds the new version alone: whatever names a session in the old one's list will do. */
const namesIn = (body: unknown): string[] =>
  (listAt(body, 'sessions') ?? listAt(field(body, 'data'), 'sessions') ?? listAt(body, '') ?? []).flatMap(
    (session) => ['name', 'id', 'sessionId'].map((key) => textAt(session, key) ?? ''),
  );

const OVER = ['terminated', 'terminating'];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L492', 'plan:L582-590', 'R18'],
  risk: 'plan:L567',
  profile: 'control-plane',
  world: { database: 'base', apis: 0 },
  controls: ['migrations', 'start-api', 'start-previous', 'sql'],
  atMostMs: 240_000,
  requirement:
    'After a rollback the previous version lists and terminates the live sessions, and what it did stands when the new one returns.',
  given: liveSessions,
  async when(world, { api, running, ...live }) {
    await api.stop();
    const before = await statesOf(world);
    await rolledBack(world.migrations);
    const previous = await world.startPrevious();
    const list = await previous.door.get('/sessions');
    const names = namesIn(list.body);
    const terminated = await previous.door.delete(`/sessions/${running}`);
    const { value: left } = await world.eventually(
      () => world.sql.session(running),
      (row) => row === undefined || OVER.includes(textAt(row, 'state') ?? ''),
      world.patience.work,
    );
    await previous.stop();

    const back = await rowsOf(world.sql);
    await migratedUp(world.migrations);
    const forward = await rowsOf(world.sql);
    const states = await statesOf(world);
    await api.restart();
    const { sessions } = await listedWith(world, '', Object.keys(before));
    return {
      serves: previous.serves,
      list: list.status,
      unlisted: Object.keys(before).filter((id) => id !== live.terminated && !names.includes(id)),
      terminated: { status: terminated.status, state: textAt(left, 'state') ?? 'gone' },
      kept: compareRows(back, forward, 'every column'),
      states,
      listed: Object.fromEntries(sessions.map(({ name, state }) => [name, state])),
    };
  },
  then: {
    'the previous version serves, and lists the sessions that the new one made': ({
      serves,
      list,
      unlisted,
    }) =>
      expect({ serves, unlisted, ok: accepted(list) }, `the list answered ${list}`).toEqual({
        serves: true,
        unlisted: [],
        ok: true,
      }),
    'it terminates one of them': ({ terminated }) => {
      expect(accepted(terminated.status), `answered ${terminated.status}`).toBe(true);
      expect([...OVER, 'gone']).toContain(terminated.state);
    },
    'going forward again loses nothing of what it left': ({ kept }) =>
      expect(kept).toEqual({ lost: [], added: [] }),
    'the new API shows every session as the previous version left it': ({ states, listed }) =>
      expect(listed).toEqual(states),
  },
});
