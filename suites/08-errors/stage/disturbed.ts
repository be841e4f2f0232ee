import type { Disturbance } from '../../../fixtures/lab/disturbance/disturbance.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';

export type { Disturbance };

/** After these the connection lives, or seems to: only the agent can end it. */
const LIVES_ON: readonly Disturbance['do'][] = ['swallow', 'half-open'];

/**
 * The agent comes back after its connection met this: at once where it hears of the end, else because it starts
 * anew. A half-open connection is left as it is, and a second one made.
 */
export async function comesBack(
  { fleet, eventually, patience }: World,
  agent: ProbeAgent,
  met: Disturbance,
): Promise<void> {
  if (met.do === 'delay') return;
  if (met.do === 'swallow') await agent.drop();
  if (!LIVES_ON.includes(met.do))
    await eventually(
      () => agent.isOpen,
      (open) => !open,
      patience.dropped,
    );
  await fleet.reconnect(agent);
}

/** A session of this agent has this state, in the row. Resolves once it has, or when patience ends. */
export async function reaches({ arrange }: World, id: string, state: string): Promise<string | null> {
  const { value } = await arrange.comesToByCommand(id, state);
  return value === undefined ? null : String(value['state']);
}
