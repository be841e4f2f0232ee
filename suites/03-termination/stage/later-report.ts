import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';
import { sessionOn } from './session-on.ts';

/**
 * For showing that a report changed nothing: a later, lawful report of the same agent about another session of
 * its own. Once that one is heard, whatever came before it on the same line has been heard too.
 */
export async function laterReport(world: World, agent: ProbeAgent): Promise<{ heard(): Promise<boolean> }> {
  const manner = agent.manner;
  agent.manner = 'silent';
  const { id: sessionId } = await sessionOn(world, agent);
  await agent.awaitCommand({ action: 'start_session', sessionId }, world.patience.command);
  agent.manner = manner;
  return {
    async heard() {
      agent.status({ sessionId, state: 'running' });
      return (await world.arrange.comesTo(sessionId, 'running')).held;
    },
  };
}
