import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L257', 'plan:L270', 'contract §2.2'],
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A terminated session keeps its row, and can still be read and listed.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    const user = await arrange.user();
    return { agent, user, session: await arrange.runningSession(agent, { user: user.username }) };
  },
  async when({ api, sql, eventually, patience }, { agent, user, session: { id } }) {
    await api.delete(`/sessions/${id}`);
    // Gone or terminated: either way the agent's report has been heard.
    const { value: row } = await eventually(
      async () => (await sql.session(id)) ?? null,
      (found) => found === null || found['state'] === 'terminated',
      patience.command + patience.report,
    );
    const got = await api.get(`/sessions/${id}`);
    const list = listAt((await api.get(`/sessions?user=${user.username}`)).body, 'sessions');
    return {
      owner: agent.agentId,
      row: row && { state: row['state'], agent: row['agent_id'] },
      got: got.status,
      id,
      listed: list?.map((one) => textAt(one, 'name') ?? null),
    };
  },
  then: {
    'its row is still there': ({ row }) => expect(row).not.toBeNull(),
    'the row still says which agent had it': ({ row, owner }) =>
      expect(row === null ? owner : row.agent).toBe(owner),
    'it can still be read': ({ got }) => expect(got).toBe(200),
    'it is still listed': ({ listed, id }) => expect(listed).toContain(id),
  },
});
