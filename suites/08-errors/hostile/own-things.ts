import type { World } from '../../world/world.ts';

/** Things of this check's own at which hostile addresses are aimed. */
export interface OwnThings {
  readonly session: string;
  readonly template: string;
  readonly user: string;
  readonly agent: string;
}

/** The agent is told of the session, and does nothing about it. */
export async function ownThings({ arrange, fleet }: World): Promise<OwnThings> {
  const { agentId: agent } = await fleet.join({ manner: 'silent' });
  const { username: user } = await arrange.user();
  const { name: template } = await arrange.template();
  const { id: session } = await arrange.session({ user, template });
  return { session, template, user, agent };
}

/** What stands there now, as far as nobody but a request changes it. */
export async function ownStand({ sql }: World, things: OwnThings) {
  const session = await sql.session(things.session);
  const [template] = await sql.select('templates', { name: things.template });
  const [user] = await sql.select('users', { username: things.user });
  const [quota] = await sql.select('user_quotas', { user_id: user?.['id'] ?? '' });
  const agent = await sql.agent(things.agent);
  return {
    session: [session?.['state'], session?.['user_id'], session?.['agent_id']].map(String),
    commands: (await sql.commandsOf(things.session)).length,
    template: [template?.['name'], template?.['description']].map(String),
    user: [user?.['id'], user?.['role'], quota?.['max_sessions']].map(String),
    key: String(agent?.['api_key_hash']),
  };
}
