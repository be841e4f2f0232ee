import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import type { Admission } from './stage/admission.ts';
import { oneMoreEach } from './stage/one-more.ts';
import { full, inPlace } from './stage/standing.ts';

const madeBy = (admission: Admission): number => (admission === 'admitted' ? 1 : 0);

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L346', 'plan:L367', 'contract §2.2'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'Of a session that was refused for a quota no row and no command is left, and no agent hears of it.',
  async given(world) {
    const agent = await world.fleet.join({ manner: 'silent' });
    const placed = await inPlace(world, { user: full() });
    return { agent, placed };
  },
  async when(world, { agent, placed }) {
    const { arrange, sql } = world;
    const { user } = placed.user;
    const rows = async () => (await sql.select('sessions', { user_id: user.id })).length;
    const before = await rows();
    const { user: admission } = await oneMoreEach(world, placed);
    const commands = (await sql.select('agent_commands', { agent_id: agent.agentId })).length;
    const left = { rows: (await rows()) - before, commands };
    const arrived = await arrange.sentinel(agent);
    const heard = agent.commands.filter(({ payload }) => textAt(payload, 'user') === user.username);
    return { admission, ...left, arrived, heard: heard.length };
  },
  // One that is admitted after all is a finding of its own, and rightly leaves one of each.
  then: {
    'it is refused': ({ admission }) => expect(admission).toBe('refused'),
    'no row is left': ({ admission, rows }) => expect(rows).toBe(madeBy(admission)),
    'no command is left': ({ admission, commands }) => expect(commands).toBe(madeBy(admission)),
    'no agent hears of it': ({ admission, arrived, heard }) =>
      expect({ arrived, heard }).toEqual({ arrived: true, heard: madeBy(admission) }),
  },
});
