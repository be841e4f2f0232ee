import type { World } from '../../world/world.ts';
import type { Things } from './guarded-requests.ts';

/** A session, a template, a user and an agent that belong to nobody who asks. */
export async function thingsOfOthers({ arrange, fleet, unique, clusterId }: World): Promise<Things> {
  const { agentId: agent } = await fleet.join();
  const { username: user } = await arrange.user();
  const { name: template } = await arrange.template();
  const { id: session } = await arrange.session({ user, template });
  const own = clusterId === undefined ? {} : { clusterId };
  return { session, template, user, agent, free: unique('free'), ...own };
}

/** What stands there now, as far as the database tells: a refusal leaves it as it is. */
export async function standOf({ sql }: World, things: Things) {
  const session = await sql.session(things.session);
  const template = (await sql.select('templates', { name: things.template }))[0];
  const [user] = await sql.select('users', { username: things.user });
  const quota = (await sql.select('user_quotas', { user_id: String(user?.['id']) }))[0];
  return {
    session: session?.['agent_id'] ?? null,
    template: template?.['description'] ?? null,
    templateThere: template !== undefined,
    maxSessions: quota?.['max_sessions'] ?? null,
    agent: (await sql.agent(things.agent))?.['agent_id'] ?? null,
    newUsers: (await sql.select('users', { username: things.free })).length,
    newTemplates: (await sql.select('templates', { name: things.free })).length,
  };
}
