import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';

const AT_ONCE = 30;

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L219-229', 'plan:L235', 'R8', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Thirty creations at once over three idle agents are spread evenly, as if one came after the other.',
  async given({ fleet, arrange }) {
    const join = () => fleet.join({ manner: 'silent' });
    const agents = [await join(), await join(), await join()];
    return { agents, user: await arrange.user(), own: await arrange.template() };
  },
  async when({ arrange, sql }, { agents, user, own }) {
    const wish = { user: user.username, template: own.name };
    await Promise.all(Array.from({ length: AT_ONCE }, () => arrange.create(wish)));
    const commands = await sql.select('agent_commands', {
      session_id: (await sql.select('sessions', { user_id: user.id })).map(({ id }) => String(id)),
    });
    return agents.map(({ agentId }) => commands.filter(({ agent_id }) => agent_id === agentId).length);
  },
  then: {
    // R8 grants two more or less than the even share, whatever number was made.
    'each agent has its third, give or take two': (shares) => {
      const even = shares.reduce((sum, share) => sum + share, 0) / shares.length;
      expect(shares.length).toBe(3);
      expect(shares.filter((share) => Math.abs(share - even) > 2)).toEqual([]);
    },
  },
});
