import { Prerequisite } from '../../kit/prerequisite.ts';
import type { SessionWish } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';

/** The payload of the start command of a new session, as the one agent of this check receives it. */
export async function started(
  { arrange, fleet, patience }: Pick<World, 'arrange' | 'fleet' | 'patience'>,
  wish: SessionWish,
): Promise<unknown> {
  const { id: sessionId } = await arrange.session(wish);
  const command = { action: 'start_session', sessionId };
  const [agent] = fleet.agents;
  const start = await agent?.awaitCommand(command, patience.command);
  if (start?.value !== undefined) return start.value.payload;
  throw new Prerequisite(
    'creation/delivers-the-command-over-the-socket',
    `The agent did not get the start of the session ${sessionId}.`,
  );
}
