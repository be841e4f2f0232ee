import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';
import { startedOn } from '../../02-creation/stage/started-on.ts';
import { heardUpTo } from '../../02-creation/stage/heard-up-to.ts';
import { ACTION_OF, asks, COURSE, type Sleep } from './changes.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';

/**
 * The change is asked for twice, each time on a session of its own; its agent acknowledges, and then reports the
 * end in one way only.
 *
 * @returns the states after the acknowledgement was heard, and after each of the reports
 */
export async function reportedInEachWay(
  world: World,
  agent: ProbeAgent,
  change: Sleep,
  session: () => Promise<string>,
) {
  const stateOf = async (id: string) => (await world.sql.session(id))?.['state'] ?? null;
  const asked = async () => {
    const id = await session();
    await asks(world.api, change, id);
    const match = { action: ACTION_OF[change], sessionId: id };
    const { value: command } = await agent.awaitCommand(match, world.patience.command);
    if (command) return { id, command };
    throw new Prerequisite(`hibernation/makes-one-${change}-command`, `No ${change} of ${id} came.`);
  };
  const first = await asked();
  const second = await asked();
  const later = await startedOn(world, agent);
  agent.ack(first.command);
  agent.ack(second.command);
  await heardUpTo(world, later);
  const acknowledged = [await stateOf(first.id), await stateOf(second.id)];

  const { then: end } = COURSE[change];
  agent.complete(first.command);
  agent.status({ sessionId: second.id, state: end });
  const byComplete = (await world.arrange.comesTo(first.id, end)).value?.['state'] ?? null;
  const byStatus = (await world.arrange.comesTo(second.id, end)).value?.['state'] ?? null;
  return { acknowledged, byComplete, byStatus };
}
