import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { listed } from './stage/listed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L382', 'plan:L392', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A deleted template is listed and read no more, and starts no session.',
  async given({ arrange, fleet }) {
    await fleet.join({ manner: 'silent' });
    const { name } = await arrange.template();
    await arrange.session({ template: name });
    return { name };
  },
  async when({ api, arrange, sql }, { name }) {
    const { status } = await api.delete(`/templates/${name}`);
    const { names } = await listed(api);
    return {
      deleted: status,
      listed: names?.includes(name) ?? null,
      read: (await api.get(`/templates/${name}`)).status,
      created: (await arrange.create({ template: name })).status,
      sessions: (await sql.select('sessions', { template_name: name })).length,
      again: (await api.delete(`/templates/${name}`)).status,
      twin: (await arrange.create()).status,
    };
  },
  then: {
    'its deletion is accepted, although a session is of it': ({ deleted }) =>
      expect(accepted(deleted), `answered ${deleted}`).toBe(true),
    'it is no longer listed': ({ listed }) => expect(listed).toBe(false),
    'it is no longer read': ({ read }) => expect(read).toBe(404),
    'a new session of it is answered 404': ({ created }) => expect(created).toBe(404),
    'and is not made': ({ sessions }) => expect(sessions).toBe(1),
    'to delete it again is answered 404': ({ again }) => expect(again).toBe(404),
    'a session of another template is accepted': ({ twin }) =>
      expect(accepted(twin), `answered ${twin}`).toBe(true),
  },
});
