import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { World } from '../../world/world.ts';

/** What the row of this agent comes to say, within the time that a dropped or new connection may take. */
export async function comesToBe(
  { eventually, sql, patience }: Pick<World, 'eventually' | 'sql' | 'patience'>,
  { agentId }: Pick<ProbeAgent, 'agentId'>,
  status: 'online' | 'offline',
): Promise<void> {
  const { held, value } = await eventually(
    async () => String((await sql.agent(agentId))?.['status']),
    (now) => now === status,
    patience.dropped,
  );
  if (held) return;
  throw new Prerequisite('creation/a-dropped-agent-is-offline', `${agentId} is ${value}, not ${status}.`);
}
