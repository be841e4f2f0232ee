import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import type { SqlDoor } from '../doors/sql/sql-door.ts';
import { defineCheck } from '../world/world.ts';
import { comesToBe } from './stage/agent-status.ts';

const rowOf = async (sql: SqlDoor, id: string) => {
  const row = await sql.session(id);
  return { state: textAt(row, 'state') ?? null, agent: textAt(row, 'agent_id') ?? null };
};

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L457-462', 'R10', 'contract §2.5', 'contract §4'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'An agent lost in the middle of a session leaves it as it is; when it registers again it goes on managing it.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return { agent, id: (await arrange.runningSession(agent)).id };
  },
  async when(world, { agent, id }) {
    const { sql, api, fleet, arrange } = world;
    const before = await rowOf(sql, id);
    await agent.drop();
    await comesToBe(world, agent, 'offline');
    const away = await rowOf(sql, id);
    const answer = await api.get(`/sessions/${id}`);
    const again = await fleet.register({ agentId: agent.agentId }, agent.key);
    await fleet.reconnect(agent);
    await comesToBe(world, agent, 'online');
    const back = await rowOf(sql, id);
    const asked = await api.put(`/sessions/${id}/hibernate`);
    const hibernated = await arrange.comesToByCommand(id, 'hibernated');
    return {
      before,
      away,
      answered: { status: answer.status, state: textAt(answer.body, 'state') ?? null },
      again: again.answer.status,
      rows: (await sql.select('agents', { agent_id: agent.agentId })).length,
      back,
      asked: asked.status,
      managed: textAt(hibernated.value, 'state') ?? null,
    };
  },
  then: {
    'while it is away, the session keeps its state and its agent': ({ before, away }) =>
      expect(away).toEqual(before),
    'and is answered as running': ({ answered }) =>
      expect(answered).toEqual({ status: 200, state: 'running' }),
    'it registers again, as the one that it was': ({ again, rows }) => {
      expect(accepted(again), `answered ${again}`).toBe(true);
      expect(rows).toBe(1);
    },
    'once it is back, the session is still its own and runs': ({ before, back }) =>
      expect(back).toEqual(before),
    'it goes on managing the session': ({ asked, managed }) =>
      expect({ accepted: accepted(asked), managed }).toEqual({ accepted: true, managed: 'hibernated' }),
  },
});
