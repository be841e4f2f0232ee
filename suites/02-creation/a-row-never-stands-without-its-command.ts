import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';

/** From now on this table takes no new row; undone by what comes back. */
async function refuseRowsIn({ sql }: World, table: string): Promise<AsyncDisposable> {
  const physical = sql.table(table);
  await sql.query(
    `CREATE OR REPLACE FUNCTION plumbline_refuses() RETURNS trigger LANGUAGE plpgsql
       AS $$ BEGIN RAISE EXCEPTION 'plumbline refuses this row'; END $$;
     CREATE TRIGGER plumbline_refuses BEFORE INSERT ON ${physical}
       FOR EACH ROW EXECUTE FUNCTION plumbline_refuses()`,
  );
  return {
    [Symbol.asyncDispose]: async () => {
      await sql.query(`DROP TRIGGER plumbline_refuses ON ${physical}`);
    },
  };
}

async function createWhileRefused(world: World, table: string, user: string, template: string) {
  await using _ = await refuseRowsIn(world, table);
  const { status, body } = await world.arrange.create({ user, template });
  return { status, name: textAt(body, 'name') ?? null };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L188-190', 'contract §2.2'],
  risk: 'plan:L565',
  profile: 'control-plane',
  controls: ['sql', 'start-api'],
  // On its own, since for a moment a whole table takes no rows.
  world: { canary: true, reusable: true },
  requirement: 'The row of a session and its command are written together or not at all.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join({ manner: 'silent' });
    return { agent, user: await arrange.user(), template: await arrange.template() };
  },
  async when(world, { agent, user, template }) {
    const { sql, arrange } = world;
    const rows = async () => (await sql.select('sessions', { user_id: user.id })).length;
    const commands = async () => (await sql.select('agent_commands', { agent_id: agent.agentId })).length;

    const noCommand = await createWhileRefused(world, 'agent_commands', user.username, template.name);
    const afterNoCommand = { rows: await rows(), commands: await commands() };
    const noRow = await createWhileRefused(world, 'sessions', user.username, template.name);
    const afterNoRow = { rows: await rows(), commands: await commands() };
    const twin = await arrange.create({ user: user.username, template: template.name });
    const later = await startedOn(world, agent);
    const lawful = [textAt(twin.body, 'name'), later.id];
    const stray = agent.commands.filter(
      ({ payload }) => !lawful.includes(textAt(payload, 'sessionId')),
    ).length;
    return { noCommand, afterNoCommand, noRow, afterNoRow, twin: twin.status, stray };
  },
  then: {
    'a creation whose command cannot be written is refused': ({ noCommand }) =>
      expect(accepted(noCommand.status), `answered ${noCommand.status}`).toBe(false),
    'it leaves no row': ({ afterNoCommand }) => expect(afterNoCommand.rows).toBe(0),
    'a creation whose row cannot be written is refused': ({ noRow }) =>
      expect(accepted(noRow.status), `answered ${noRow.status}`).toBe(false),
    'it leaves no command': ({ afterNoRow }) => expect(afterNoRow.commands).toBe(0),
    'the agent hears of neither': ({ stray }) => expect(stray).toBe(0),
    'the same request is accepted when nothing is in the way': ({ twin }) =>
      expect(accepted(twin), `answered ${twin}`).toBe(true),
  },
});
