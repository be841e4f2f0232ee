import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { placed } from './stage/placed.ts';

const EACH_TAKES = 3;
const AT_ONCE = 14;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L440', 'plan:L573', 'contract §2.5', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Creations at once fill agents up to what they take, and not above; when all are full they are refused.',
  async given({ fleet, arrange }) {
    const join = () => fleet.join({ capacity: { maxSessions: EACH_TAKES }, manner: 'silent' });
    const agents = [await join(), await join()];
    return { agents, user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { agents, user, template }) {
    const { arrange, sql } = world;
    const wish = { user: user.username, template: template.name };
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => arrange.create(wish)));
    const one = await placed(world, wish);
    const rows = await sql.select('sessions', { user_id: user.id });
    const made = await sql.select('agent_commands', { session_id: rows.map((row) => textAt(row, 'id')) });
    return {
      statuses: answers.map(({ status }) => status),
      shares: agents.map(({ agentId }) => made.filter(({ agent_id }) => agent_id === agentId).length),
      afterwards: one.status,
    };
  },
  then: {
    'no agent has more than it takes': ({ shares }) =>
      expect(
        Math.max(...shares),
        `each takes ${EACH_TAKES} at most, and they were given ${shares.join(' and ')}`,
      ).toBeLessThanOrEqual(EACH_TAKES),
    'the places that there are are given': ({ statuses }) =>
      // Without an answer nobody knows whether it was done.
      expect(statuses.filter((status) => status === 0 || accepted(status)).length).toBeGreaterThanOrEqual(
        2 * EACH_TAKES,
      ),
    'the others are refused': ({ statuses }) =>
      expect(statuses.filter((status) => status !== 0 && !accepted(status) && !turnedAway(status))).toEqual(
        [],
      ),
    'one more is refused': ({ afterwards }) =>
      expect(turnedAway(afterwards), `answered ${afterwards}`).toBe(true),
  },
});
