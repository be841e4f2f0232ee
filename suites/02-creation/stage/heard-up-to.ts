import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';
import type { Started } from './started-on.ts';

/**
 * For showing that a report changed nothing: a later, lawful report of the same agent about another session of
 * its own. Once that is heard, whatever the agent said before on the same line has been heard too.
 */
export async function heardUpTo({ arrange }: World, { id, agent, command }: Started): Promise<void> {
  agent.status({ sessionId: id, state: 'running' });
  agent.complete(command);
  if ((await arrange.comesTo(id, 'running')).held) return;
  throw new Prerequisite(
    'creation/becomes-running-when-the-agent-reports-it',
    `A lawful report of ${agent.agentId} about its session ${id} was not heard.`,
  );
}
