import type { AgentAtWork } from '../../world/agent-at-work.ts';
import type { World } from '../../world/world.ts';

/**
 * The agent loses the API, which refuses it until that is enough or patience ends.
 *
 * @returns when it tried to connect, in milliseconds since the loss
 */
export async function timesOfTries(
  { controlPlane, eventually }: World,
  { agent, seat }: AgentAtWork,
  isEnough: (times: readonly number[], sinceLoss: number) => boolean,
  patienceMs: number,
): Promise<number[]> {
  // It may register: each try then ends with one connection that is refused.
  using _ = controlPlane.turnAway(agent.agentId, 503, { registering: false });
  await seat.drop();
  const loss = Date.parse(seat.connections.at(-1)?.closedAt ?? '');
  const times = () =>
    controlPlane.refusedConnections
      .filter(({ agentId }) => agentId === agent.agentId)
      .map(({ at }) => Date.parse(at) - loss)
      .filter((time) => time >= 0);
  return (await eventually(times, (all) => isEnough(all, Date.now() - loss), patienceMs)).value;
}
