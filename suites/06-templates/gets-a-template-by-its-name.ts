import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { templateRow } from './stage/template-row.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L387-393', 'plan:L402', 'contract §1', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A template is read by its exact name from the table, as it is there by now.',
  async when(world) {
    const { api, sql, unique, eventually, patience } = world;
    const { name } = await templateRow(world, { display_name: 'Before' });
    const read = async (asked = name) => {
      const { status, body } = await api.get(`/templates/${asked}`);
      return { status, name: textAt(body, 'name') ?? null, display: textAt(body, 'displayName') ?? null };
    };
    const comesTo = async (holds: (seen: Awaited<ReturnType<typeof read>>) => boolean) =>
      (await eventually(read, holds, patience.truth)).value;
    const found = await comesTo(({ status }) => status === 200);
    const capitals = await read(name.toUpperCase());
    const unknown = await read(unique('no-template'));
    await sql.update('templates', { name }, { display_name: 'After' });
    const changed = await comesTo(({ display }) => display === 'After');
    await sql.remove('templates', { name });
    const removed = await comesTo(({ status }) => status === 404);
    return { name, found, capitals: capitals.status, unknown: unknown.status, changed, removed };
  },
  then: {
    'a row written by SQL is found': ({ name, found }) =>
      expect(found).toEqual({ status: 200, name, display: 'Before' }),
    'a row changed by SQL shows the change': ({ changed }) => expect(changed.display).toBe('After'),
    'a row removed by SQL is answered 404': ({ removed }) => expect(removed.status).toBe(404),
    'an unknown name is answered 404': ({ unknown }) => expect(unknown).toBe(404),
    // Which is no name at all, so that 400 is right too.
    'the name in capitals is nobody': ({ capitals }) => expect([400, 404]).toContain(capitals),
  },
});
