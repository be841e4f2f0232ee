import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { comesToBe } from './stage/agent-status.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L452-455', 'plan:L467', 'plan:L474-477', 'contract §2.6', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  controls: ['sql'],
  world: { canary: true },
  requirement:
    'Where no agent is connected, a session is refused with 503 "No agents available" and leaves nothing.',
  async given({ arrange }) {
    return { user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { user, template }) {
    const { fleet, canary } = world;
    const asked = async () => {
      const { status, body } = await world.arrange.create({ user: user.username, template: template.name });
      return { status, error: textAt(body, 'error') ?? null, message: textAt(body, 'message') ?? null };
    };
    const never = await asked();
    const agent = await fleet.join({ manner: 'silent' });
    const connected = await asked();
    await agent.leave();
    await comesToBe(world, agent, 'offline');
    const left = await asked();
    return {
      never,
      connected: connected.status,
      left,
      ...(await whatStands(world, user.id)),
      health: (await world.api.root('/health')).status,
      calls: canary.calls(),
    };
  },
  then: {
    'where no agent ever was, the answer is 503': ({ never }) => expect(never.status).toBe(503),
    'once the last agent has left, it is 503': ({ left }) => expect(left.status).toBe(503),
    'the error is "No agents available"': ({ never, left }) =>
      expect([never.error, left.error]).toEqual(['No agents available', 'No agents available']),
    'and a message says more': ({ never, left }) =>
      expect([never, left].filter(({ message }) => message === null)).toEqual([]),
    'while an agent is there, the same request is accepted': ({ connected }) =>
      expect(accepted(connected), `answered ${connected}`).toBe(true),
    'what was refused left no row and no command': ({ connected, rows, commands }) => {
      const made = accepted(connected) ? 1 : 0;
      expect({ rows, commands }).toEqual({ rows: made, commands: made });
    },
    'its health stays 200': ({ health }) => expect(health).toBe(200),
    'no cluster is asked in the place of agents': ({ calls }) => expect(calls).toEqual([]),
  },
});

async function whatStands({ sql }: World, userId: string): Promise<{ rows: number; commands: number }> {
  const rows = await sql.select('sessions', { user_id: userId });
  return { rows: rows.length, commands: (await sql.select('agent_commands', {})).length };
}
