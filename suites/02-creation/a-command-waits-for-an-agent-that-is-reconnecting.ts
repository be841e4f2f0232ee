import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { returns } from './stage/returns.ts';

const AT_ONCE = 8;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L191', 'contract §2.2', 'contract §3.3'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'What is accepted while the agent loses its connection is started when it comes back.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join({ manner: 'silent' });
    return { agent, user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { agent, user, template }) {
    const wish = { user: user.username, template: template.name };
    // The line is cut among the creations: some come before the API knows, some after.
    const create = () => world.arrange.create(wish);
    const before = Array.from({ length: AT_ONCE }, create);
    const [answers] = await Promise.all([
      Promise.all([...before, ...Array.from({ length: AT_ONCE }, create)]),
      Promise.race(before).then(() => agent.drop()),
    ]);
    const rows = await world.sql.select('sessions', { user_id: user.id });
    const unanswered = answers.filter(({ status }) => status === 0).length;
    const due = answers
      .filter(({ status }) => accepted(status))
      .map(({ body }) => textAt(body, 'name') ?? '');
    const came = await returns(world, agent, due);
    return { due, unanswered, rows: rows.map(({ id }) => String(id)), came };
  },
  then: {
    'something was accepted': ({ due }) => expect(due.length).toBeGreaterThan(0),
    'all that was accepted is started': ({ due, came }) =>
      expect(due.filter((id) => !came.includes(id))).toEqual([]),
    'what was refused left no row': ({ due, rows, unanswered }) =>
      expect(rows.filter((id) => !due.includes(id)).length).toBeLessThanOrEqual(unanswered),
  },
});
