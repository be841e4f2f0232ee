import type { Outcome } from '../../kit/eventually.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';

/** Waits until the agent's row says so, which is a fact to build on and never one to be judged here. */
export function seenAs(
  { sql, eventually, patience }: Pick<World, 'sql' | 'eventually' | 'patience'>,
  { agentId }: { readonly agentId: string },
  status: 'online' | 'draining' | 'offline',
): Promise<Outcome<unknown>> {
  return eventually(
    async () => (await sql.agent(agentId))?.['status'],
    (now) => now === status,
    status === 'offline' ? patience.dropped : patience.report,
  );
}

/** The API has seen that it left. @throws Prerequisite when it has not, in time */
export async function gone(
  world: Parameters<typeof seenAs>[0],
  agent: { readonly agentId: string },
): Promise<void> {
  if ((await seenAs(world, agent, 'offline')).held) return;
  throw new Prerequisite(
    'creation/a-dropped-agent-is-offline',
    `The agent "${agent.agentId}" left and is not offline.`,
  );
}
