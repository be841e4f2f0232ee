import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

/** Field of the answer, and the column of the row that holds it. */
const FACTS = [
  ['template', 'template_name'],
  ['state', 'state'],
  ['agentId', 'agent_id'],
  ['clusterId', 'cluster_id'],
] as const;

const factsOf = (body: unknown) =>
  Object.fromEntries(FACTS.map(([name]) => [name, textAt(body, name) ?? null]));

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L188-189', 'plan:L548', 'contract §2.2', 'contract §1'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A created session is listed and can be read, and both say what its row says.',
  async given({ fleet, arrange }) {
    await fleet.join({ manner: 'silent' });
    return arrange.user();
  },
  async when({ api, arrange, sql }, user) {
    const { id } = await arrange.session({ user: user.username });
    const row = await sql.session(id);
    const list = listAt((await api.get(`/sessions?user=${user.username}`)).body, 'sessions') ?? [];
    const listed = list.filter((item) => textAt(item, 'name') === id);
    const got = await api.get(`/sessions/${id}`);
    return {
      row: Object.fromEntries(FACTS.map(([name, column]) => [name, textAt(row, column) ?? null])),
      times: listed.length,
      listed: factsOf(listed[0]),
      status: got.status,
      got: factsOf(got.body),
      users: [textAt(listed[0], 'user') ?? null, textAt(got.body, 'user') ?? null],
      username: user.username,
    };
  },
  then: {
    'it is listed once': ({ times }) => expect(times).toBe(1),
    'it can be read': ({ status }) => expect(status).toBe(200),
    'the list says what the row says': ({ times, listed, row }) =>
      expect(times > 0 ? listed : row).toEqual(row),
    'the session says what the row says': ({ status, got, row }) =>
      expect(status === 200 ? got : row).toEqual(row),
    'both name the user by the username': ({ users, username }) => {
      const named = users.filter((user) => user !== null);
      expect(named).toEqual(named.map(() => username));
    },
  },
});
