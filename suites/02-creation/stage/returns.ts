import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';
import { startedOn } from './started-on.ts';
import { startsSince } from './since.ts';

/**
 * The agent comes back on a new connection and listens until all of these starts have come, or until patience
 * ends, and then until a later one has come: so nothing that was on the way is missed.
 *
 * @returns what it was told to start on that connection, in order, without the later one
 */
export async function returns(world: World, agent: ProbeAgent, due: readonly string[]): Promise<string[]> {
  const mark = agent.commands.length;
  await world.fleet.reconnect(agent);
  await world.eventually(
    () => startsSince(agent, mark),
    (starts) => due.every((id) => starts.includes(id)),
    world.patience.command,
  );
  const later = await startedOn(world, agent);
  return startsSince(agent, mark).filter((id) => id !== later.id);
}
