import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { isTerminated } from './stage/stopping.ts';
import { stopIds } from './stage/stops-received.ts';

const SESSIONS = 20;
const AGENTS = 3;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L255', 'plan:L256', 'plan:L285', 'contract §2.2'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Twenty sessions of three agents, deleted at once, are all stopped, each by its own agent.',
  async given({ fleet, arrange, patience }) {
    await Promise.all(Array.from({ length: AGENTS }, () => fleet.join()));
    await arrange.session(); // user and template are in place
    const sessions = await Promise.all(Array.from({ length: SESSIONS }, () => arrange.session()));
    const ids = sessions.map(({ id }) => id);
    await Promise.all(ids.map((id) => arrange.comesTo(id, 'running', patience.command + patience.report)));
    return ids;
  },
  async when({ api, sql, arrange, fleet, patience }, ids) {
    const answers = await Promise.all(ids.map((id) => api.delete(`/sessions/${id}`)));
    const stopped = async (id: string) => {
      const { value: row } = await arrange.comesTo(id, 'terminated', patience.command + patience.report);
      const commands = await sql.commandsOf(id);
      const told = fleet.agents.flatMap((agent) => stopIds(agent, id).map(() => agent.agentId));
      return {
        state: row?.['state'] ?? null,
        owner: row?.['agent_id'] ?? null,
        made: commands.filter(({ action }) => action === 'stop_session').length,
        told,
      };
    };
    const all = await Promise.all(ids.map(stopped));
    // Not one: that is no matter of many.
    if (all.every(({ state }) => state !== 'terminated')) await isTerminated({ arrange, sql }, ids[0] ?? '');
    return { statuses: answers.map(({ status }) => status), stopped: all };
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
