import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck, type World } from '../world/world.ts';

/** Reads, creates, changes and deletes as this person; the template that is changed and deleted is this one. */
async function tried({ unique }: World, { api }: Pick<World, 'api'>, name: string) {
  const made = unique('template');
  return {
    list: (await api.get('/templates')).status,
    get: (await api.get(`/templates/${name}`)).status,
    post: (await api.post('/templates', { name: made, displayName: made, manifest: manifestFor(made) }))
      .status,
    patch: (await api.patch(`/templates/${name}`, { description: 'changed' })).status,
    made,
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L398', 'contract §2.1', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Everybody may read templates; operators may write them, and users may not.',
  given: async ({ arrange }) => ({
    name: (await arrange.template()).name,
    user: await arrange.userWhoLogsIn(),
    operator: await arrange.userWhoLogsIn({ role: 'operator' }),
  }),
  async when(world, { name, user, operator }) {
    const { api } = world;
    const there = async (one: string) => (await api.get(`/templates/${one}`)).status;
    const byUser = await tried(world, user, name);
    const userDeletes = (await user.api.delete(`/templates/${name}`)).status;
    const untouched = textAt((await api.get(`/templates/${name}`)).body, 'description') ?? null;
    const byOperator = await tried(world, operator, name);
    const changed = textAt((await api.get(`/templates/${name}`)).body, 'description') ?? null;
    const operatorDeletes = (await operator.api.delete(`/templates/${name}`)).status;
    return {
      reads: [byUser.list, byUser.get, byOperator.list, byOperator.get],
      refused: [byUser.post, byUser.patch, userDeletes],
      left: { made: await there(byUser.made), untouched },
      allowed: [byOperator.post, byOperator.patch, operatorDeletes],
      done: { made: await there(byOperator.made), changed, deleted: await there(name) },
    };
  },
  then: {
    'both may list and read': ({ reads }) => expect(reads).toEqual([200, 200, 200, 200]),
    'a user who writes is answered 403': ({ refused }) => expect(refused).toEqual([403, 403, 403]),
    'and nothing is written': ({ left }) => expect(left).toEqual({ made: 404, untouched: null }),
    'an operator may create, change and delete': ({ allowed }) =>
      expect(allowed.filter((status) => !accepted(status))).toEqual([]),
    'and it is done': ({ done }) => expect(done).toEqual({ made: 200, changed: 'changed', deleted: 404 }),
  },
});
