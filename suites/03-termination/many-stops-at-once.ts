import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { accepted } from './stage/accepted.ts';
import { stopIds } from './stage/stops-received.ts';

const SESSIONS = 20;
const AGENTS = 3;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L256', 'plan:L257', 'plan:L284', 'contract §2.2'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Twenty sessions of three agents, deleted at once, are all stopped, each by its own agent.',
  async given({ fleet, arrange }) {
    await Promise.all(Array.from({ length: AGENTS }, () => fleet.join()));
    await arrange.session(); // user and template are in place
    const sessions = await Promise.all(Array.from({ length: SESSIONS }, () => arrange.session()));
    const ids = sessions.map(({ id }) => id);
    for (const id of ids) await arrange.comesTo(id, 'running');
    return ids;
  },
  async when({ api, sql, arrange, fleet }, ids) {
    const answers = await Promise.all(ids.map((id) => api.delete(`/sessions/${id}`)));
    const stopped = [];
    for (const id of ids) {
      const { value: row } = await arrange.comesTo(id, 'terminated');
      const commands = await sql.commandsOf(id);
      const told = fleet.agents.flatMap((agent) => stopIds(agent, id).map(() => agent.agentId));
      stopped.push({
        state: row?.['state'] ?? null,
        owner: row?.['agent_id'] ?? null,
        made: commands.filter(({ action }) => action === 'stop_session').length,
        told,
      });
    }
    return { statuses: answers.map(({ status }) => status), stopped };
  },
  then: {
    'all are accepted': ({ statuses }) => expect(statuses.filter((status) => !accepted(status))).toEqual([]),
    'each makes one command': ({ stopped }) =>
      expect(stopped.map(({ made }) => made)).toEqual(stopped.map(() => 1)),
    'each reaches its own agent, once': ({ stopped }) =>
      expect(stopped.map(({ told }) => told)).toEqual(stopped.map(({ owner }) => [owner])),
    'all end terminated': ({ stopped }) =>
      expect(stopped.map(({ state }) => state)).toEqual(stopped.map(() => 'terminated')),
  },
});
