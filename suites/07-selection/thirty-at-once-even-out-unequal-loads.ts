import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';

const AT_ONCE = 30;
/** With the thirty it is fifteen for each. */
const BEFORE = [1, 5, 9];

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L413-416', 'plan:L440', 'R8', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'Thirty creations at once go first to the agents that have less, until all have the same.',
  async given(world) {
    const agents = [];
    for (const load of BEFORE) agents.push(await agentWithSessions(world, running(load)));
    return { agents, user: await world.arrange.user(), template: await world.arrange.template() };
  },
  async when({ arrange, sql }, { agents, user, template }) {
    const wish = { user: user.username, template: template.name };
    await Promise.all(Array.from({ length: AT_ONCE }, () => arrange.create(wish)));
    const rows = await sql.select('sessions', { user_id: user.id });
    const made = await sql.select('agent_commands', { session_id: rows.map((row) => textAt(row, 'id')) });
    return agents.map(
      ({ agentId }, index) =>
        (BEFORE[index] ?? 0) + made.filter((command) => command['agent_id'] === agentId).length,
    );
  },
  then: {
    // R8 grants two more or less than the even share, whatever number was made.
    'in the end all have the same, give or take two': (loads) => {
      const even = loads.reduce((sum, load) => sum + load, 0) / loads.length;
      expect(
        loads.filter((load) => Math.abs(load - even) > 2),
        `the loads are ${loads.join(', ')}`,
      ).toEqual([]);
    },
  },
});
