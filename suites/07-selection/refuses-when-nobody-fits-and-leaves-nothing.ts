import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L428-431', 'plan:L443', 'contract §6', 'contract §2.6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement:
    'A session that no agent fits is refused with 503 `No agents available`, and nothing is left of it.',
  async given(world) {
    const full = await agentWithSessions(world, running(1), { capacity: { maxSessions: 1 } });
    return { full, user: await world.arrange.user(), template: await world.arrange.template() };
  },
  async when(world, { full, user, template }) {
    const { arrange, sql, fleet } = world;
    const wish = { user: user.username, template: template.name };
    const commands = async () => (await sql.select('agent_commands', { agent_id: full.agentId })).length;
    const before = await commands();
    const { status, body } = await arrange.create(wish);
    const rows = (await sql.select('sessions', { template_name: template.name })).length;
    const left = { rows, commands: (await commands()) - before };
    await fleet.join({ manner: 'silent' });
    const twin = await placed(world, wish);
    return { status, error: textAt(body, 'error') ?? null, left, twin: twin.status };
  },
  then: {
    'it is answered 503': ({ status }) => expect(status).toBe(503),
    'the error is `No agents available`': ({ error }) => expect(error).toBe('No agents available'),
    'no row is left': ({ left }) => expect(left.rows).toBe(0),
    'no command is left': ({ left }) => expect(left.commands).toBe(0),
    'the same is accepted as soon as an agent joins': ({ twin }) =>
      expect(accepted(twin), `answered ${twin}`).toBe(true),
  },
});
