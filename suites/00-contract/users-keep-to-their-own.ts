import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L577', 'contract §2.1'],
  risk: 'plan:L577',
  profile: 'control-plane',
  world: 'shared',
  requirement: "A user sees and makes sessions of their own only; an operator sees everybody's.",
  async given({ arrange, fleet }) {
    await fleet.join();
    const owner = await arrange.userWhoLogsIn();
    const other = await arrange.userWhoLogsIn();
    const operator = await arrange.userWhoLogsIn({ role: 'operator' });
    const { id, template } = await arrange.session({ user: owner.username });
    return { owner, other, operator, id, template };
  },
  async when({ clusterId, sql, unique }, { owner, other, operator, id, template }) {
    const listed = async ({ api }: typeof owner) =>
      listAt((await api.get(`/sessions?user=${owner.username}`)).body, 'sessions')?.map(
        (one) => textAt(one, 'name') ?? null,
      ) ?? [];
    const wish = { template, ...(clusterId === undefined ? {} : { clusterId }) };
    const sessionsOf = async () => (await sql.select('sessions', { user_id: owner.id })).length;
    const lists = {
      owner: await listed(owner),
      other: await listed(other),
      operator: await listed(operator),
    };
    const before = await sessionsOf();
    const forAnother = await other.api.post('/sessions', { ...wish, user: owner.username });
    const after = await sessionsOf();
    return {
      id,
      ...lists,
      read: {
        own: (await owner.api.get(`/sessions/${id}`)).status,
        operator: (await operator.api.get(`/sessions/${id}`)).status,
        foreign: (await other.api.get(`/sessions/${id}`)).status,
        unknown: (await other.api.get(`/sessions/${unique('nobody')}`)).status,
      },
      forAnother: forAnother.status,
      made: after - before,
    };
  },
  then: {
    'the owner and an operator have it listed': ({ id, owner, operator }) =>
      expect([owner, operator]).toEqual([[id], [id]]),
    'another user has not': ({ id, other }) => expect(other).not.toContain(id),
    'the owner and an operator may read it': ({ read }) =>
      expect([read.own, read.operator]).toEqual([200, 200]),
    'to another user it is an unknown one': ({ read }) => expect(read.foreign).toBe(read.unknown),
    'a session for somebody else is answered 403, and not made': ({ forAnother, made }) =>
      expect({ forAnother, made }).toEqual({ forAnother: 403, made: 0 }),
  },
});
