import { textAt } from '../../doors/http/read.ts';
import { accepted } from '../../doors/http/what-a-status-says.ts';
import type { World } from '../../world/world.ts';
import { asks, COURSE } from './changes.ts';
import { commandsReceived } from './commands-received.ts';
import { hasEnded, isDone, type UnderWay } from './under-way.ts';

export const WHY = 'the node has no room left';

/** The agent says that it could not do it; then the same is asked for once more, and done. */
export async function takenBack(world: World, { id, agent, change, command }: UnderWay) {
  agent.failed(command, WHY);
  const back = await world.arrange.comesTo(id, COURSE[change].from);
  const message = await world.eventually(
    async () => textAt((await world.api.get(`/sessions/${id}`)).body, 'status.message') ?? null,
    (shown) => shown?.includes(WHY) === true,
    world.patience.truth,
  );
  const again = await asks(world.api, change, id);
  const newest = await world.eventually(
    () => commandsReceived(agent, change, id).at(-1),
    (one) => one?.commandId !== command.commandId,
    world.patience.command,
  );
  const isNew = newest.value !== undefined && newest.value.commandId !== command.commandId;
  if (isNew) {
    isDone({ id, agent, change, command: newest.value });
    await hasEnded(world, { id, change });
  }
  const first = (await world.sql.commandsOf(id)).find(
    ({ command_id }) => String(command_id) === command.commandId,
  );
  return {
    state: back.value?.['state'] ?? null,
    message: message.value,
    again: accepted(again.status),
    newCommand: isNew,
    first: first?.['status'] ?? null,
  };
}
