import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { allArrive, standing } from './stage/half-done.ts';
import { field, textAt } from '../doors/http/read.ts';
import { defineCheck, type World } from '../world/world.ts';

/** Without its database a lawful request never gets these (contract §2.6, R9). */
const NEVER = [401, 403, 404];

/** The connections are cut after so many pieces, later each time: before, in and after whatever a request does. */
const CUTS = Array.from({ length: 28 }, (_, index) => 2 * index + 2);

/** Each way: as between two regions. */
const SLOW_MS = 20;

/** A slow database: what is answered, and whether it is right. */
async function slowly({ gate, api, arrange }: World, user: string, template: string) {
  await gate.delay(SLOW_MS);
  const created = await arrange.create({ user, template });
  const id = textAt(created.body, 'name') ?? '';
  const read = await api.get(`/sessions/${id}`);
  const list = await api.get(`/sessions?user=${user}`);
  await gate.restore();
  const listed = field(list.body, 'sessions');
  return {
    id,
    created: created.status,
    read: textAt(read.body, 'name') ?? null,
    listed: Array.isArray(listed) ? listed.map((one: unknown) => textAt(one, 'name') ?? null) : null,
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L464-467', 'plan:L477', 'contract §2.2', 'contract §2.6', 'contract §3.3'],
  risk: 'plan:L565',
  profile: 'control-plane',
  controls: ['stop-database', 'sql'],
  world: { gate: true },
  requirement:
    'A database that is slow makes no answer wrong, and one lost in the middle of a request leaves nothing half done.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join({ manner: 'silent' });
    return { agent, user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { agent, user, template }) {
    const { gate, api, arrange, sql, eventually, patience } = world;
    const slow = await slowly(world, user.username, template.name);
    const statuses: number[] = [];
    const names: string[] = [slow.id];
    for (const pieces of CUTS) {
      await gate.cut(pieces);
      const { status, body } = await arrange.create({ user: user.username, template: template.name });
      statuses.push(status);
      // Silence is another check's finding; here it would only be repeated.
      if (status === 0) break;
      if (accepted(status)) names.push(textAt(body, 'name') ?? '');
    }
    const stopped: string[] = [];
    for (const [index, id] of names.entries()) {
      await gate.cut(CUTS[index % CUTS.length]);
      const { status } = await api.delete(`/sessions/${id}`);
      statuses.push(status);
      if (accepted(status)) stopped.push(id);
    }
    await gate.restore();
    const again = await eventually(
      async () => (await arrange.create({ user: user.username, template: template.name })).status,
      accepted,
      patience.recovery,
    );
    const arrived = await allArrive(world, agent, user.id);
    return {
      slow,
      again: again.value,
      statuses,
      names,
      stopped,
      ...(await standing(sql, user.id)),
      ...arrived,
    };
  },
  then: {
    'a slow database gives the right answers, only later': ({ slow }) => {
      expect(accepted(slow.created), `answered ${slow.created}`).toBe(true);
      expect({ read: slow.read, listed: slow.listed }).toEqual({ read: slow.id, listed: [slow.id] });
    },
    'once it is there again, the same is accepted': ({ again }) =>
      expect(accepted(again), `answered ${again}`).toBe(true),
    'what was accepted stands': ({ names, stopped, sessions }) => {
      expect(names.filter((name) => !sessions.some(({ id }) => id === name))).toEqual([]);
      const ends = sessions.filter(({ id }) => stopped.includes(id));
      expect(ends.filter(({ state }) => state !== 'terminating')).toEqual([]);
    },
    'every change that stands has its command, and every command its change': ({ sessions }) =>
      expect(
        sessions.filter(
          ({ starts, stops, state }) => starts !== 1 || stops !== (state === 'terminating' ? 1 : 0),
        ),
      ).toEqual([]),
    'every command that stands reaches its agent, and once': ({ missing, twice }) =>
      expect({ missing, twice }).toEqual({ missing: [], twice: [] }),
    'its loss is never taken for an answer about the request': ({ statuses }) =>
      expect(statuses.filter((status) => NEVER.includes(status))).toEqual([]),
  },
});
