import { whatStands, type WhatStands } from '../../03-termination/stage/what-stands.ts';
import { accepted } from '../../doors/http/what-a-status-says.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';
import { ACTION_OF, asks, COURSE, type Sleep } from './changes.ts';
import { commandsReceived } from './commands-received.ts';

export interface OrphanChanged {
  readonly status: number;
  readonly accepted: boolean;
  readonly before: WhatStands;
  readonly after: WhatStands;
  /** How many commands for it were there before the agent came back. */
  readonly made: number;
  readonly received: number;
  readonly sentinel: boolean;
  readonly state: string;
}

/**
 * Asks for a change of a session whose agent is away, and lets the agent come back. Both branches of R2 end here:
 * a command that waits is done on return, a refused change is asked for again.
 */
export async function changesAnOrphan(
  { api, sql, arrange, fleet, eventually, patience, note }: World,
  agent: ProbeAgent,
  { id, change }: { id: string; change: Sleep },
): Promise<OrphanChanged> {
  await agent.drop();
  await eventually(
    async () => (await sql.agent(agent.agentId))?.['status'],
    (status) => status === 'offline',
    patience.dropped,
  );
  const before = await whatStands(sql, id);
  const { status } = await asks(api, change, id);
  const after = await whatStands(sql, id);
  note(`The ${change} of an orphan is ${accepted(status) ? 'accepted' : 'refused'} (${status}).`);

  agent.manner = 'obedient';
  await fleet.reconnect(agent);
  if (!accepted(status)) await asks(api, change, id);
  const { value } = await arrange.comesToByCommand(id, COURSE[change].then);
  const sentinel = await arrange.sentinel(agent);
  return {
    status,
    accepted: accepted(status),
    before,
    after,
    made: after.commands.filter(({ action }) => action === ACTION_OF[change]).length,
    received: commandsReceived(agent, change, id).length,
    sentinel,
    state: String(value?.['state']),
  };
}
