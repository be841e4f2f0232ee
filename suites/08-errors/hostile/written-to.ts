import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';
import { PASSWORD } from '../../world/put/put-user.ts';

/** Things of this check's own that hostile bodies are aimed at, and the names that lawful ones would take. */
export interface WrittenTo {
  readonly user: string;
  readonly userId: string;
  readonly template: string;
  /** Registered, never connected, so that nothing else changes its row. */
  readonly agent: string;
  readonly key: string;
  readonly login: { readonly username: string; readonly password: string };
  /** Names that nothing has. */
  readonly freeUser: string;
  readonly freeTemplate: string;
  readonly clusterId: string | undefined;
}

export async function thingsToWriteTo({ arrange, fleet, unique, clusterId }: World): Promise<WrittenTo> {
  await fleet.join({ manner: 'silent' });
  const { id: userId, username: user } = await arrange.user();
  const { name: template } = await arrange.template();
  const { username } = await arrange.userWhoLogsIn();
  const { agentId: agent, key, answer } = await fleet.register();
  if (answer.status !== 200 && answer.status !== 201)
    throw new Prerequisite('creation/lets-an-agent-register-and-connect', 'An agent could not register.');
  return {
    user,
    userId,
    template,
    agent,
    key,
    login: { username, password: PASSWORD },
    freeUser: unique('free'),
    freeTemplate: unique('free'),
    clusterId,
  };
}

/** Times are left out: nobody promised that a look does not touch them. */
const lasting = (row: Readonly<Record<string, unknown>> | undefined) =>
  row === undefined ? null : Object.entries(row).filter(([column]) => !/_at$|heartbeat/.test(column));

/** What stands there now, as one text to compare. */
export async function standOf({ sql }: World, things: WrittenTo): Promise<string> {
  const count = async (table: string, where: Record<string, unknown>) =>
    (await sql.select(table, where)).length;
  return JSON.stringify({
    sessions: await count('sessions', { user_id: things.userId }),
    freeUsers: await count('users', { username: things.freeUser }),
    freeTemplates: await count('templates', { name: things.freeTemplate }),
    template: lasting((await sql.select('templates', { name: things.template }))[0]),
    quota: lasting((await sql.select('user_quotas', { user_id: things.userId }))[0]),
    agent: lasting(await sql.agent(things.agent)),
  });
}
