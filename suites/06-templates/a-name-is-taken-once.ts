import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck } from '../world/world.ts';

const AT_ONCE = 5;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L398', 'contract §2.3', 'contract §2.6'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The name of a template is taken once: another of the same name is answered 409.',
  async when({ api, sql, unique }) {
    const post = async (name: string, displayName: string) => {
      const body = { name, displayName, manifest: manifestFor(name) };
      return (await api.post('/templates', body)).status;
    };
    const name = unique('template');
    const statuses = { first: await post(name, 'The first'), second: await post(name, 'The second') };
    const kept = textAt((await api.get(`/templates/${name}`)).body, 'displayName') ?? null;
    const raced = unique('template');
    const race = await Promise.all(Array.from({ length: AT_ONCE }, () => post(raced, 'A racer')));
    const rows = (await sql.select('templates', { name: [name, raced] })).length;
    return { ...statuses, kept, race, rows };
  },
  then: {
    'the first is taken': ({ first }) => expect(accepted(first), `answered ${first}`).toBe(true),
    'the second is answered 409': ({ second }) => expect(second).toBe(409),
    'the first stays as it was': ({ kept }) => expect(kept).toBe('The first'),
    'of several at once one is taken': ({ race }) => expect(race.filter(accepted).length).toBe(1),
    'and the others are answered 409': ({ race }) =>
      expect(race.filter((status) => !accepted(status) && status !== 409)).toEqual([]),
    'there is one row of each name': ({ rows }) => expect(rows).toBe(2),
  },
});
