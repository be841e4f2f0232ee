import { accepted } from '../../doors/http/what-a-status-says.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import type { World } from '../../world/world.ts';
import { isTerminated } from './stopping.ts';
import { stopIds } from './stops-received.ts';
import { whatStands, type WhatStands } from './what-stands.ts';

export interface OrphanStopped {
  readonly status: number;
  readonly accepted: boolean;
  readonly before: WhatStands;
  readonly after: WhatStands;
  /** Where it was refused: the deletion that was asked for again once the agent was back. */
  readonly again: number | null;
  readonly received: number;
  readonly sentinel: boolean;
  readonly state: unknown;
}

/**
 * Deletes a session whose agent is away, and lets the agent come back. Both branches of R2 end here: a stop that
 * waits is done on return, a refused one is asked for again.
 *
 * @param meanwhile what happens between the deletion and the agent's return
 */
export async function stopsAnOrphan(
  { api, sql, arrange, fleet, eventually, patience, note }: World,
  agent: ProbeAgent,
  id: string,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<OrphanStopped> {
  await agent.drop();
  await eventually(
    async () => (await sql.agent(agent.agentId))?.['status'],
    (status) => status === 'offline',
    patience.dropped,
  );
  const before = await whatStands(sql, id);
  const { status } = await api.delete(`/sessions/${id}`);
  const after = await whatStands(sql, id);
  note(`The deletion of an orphan is ${accepted(status) ? 'accepted' : 'refused'} (${status}).`);
  await meanwhile();

  agent.manner = 'obedient';
  await fleet.reconnect(agent);
  const again = accepted(status) ? null : (await api.delete(`/sessions/${id}`)).status;
  const { value } = await arrange.comesTo(id, 'terminated', patience.command + patience.report);
  const sentinel = await arrange.sentinel(agent);
  const received = stopIds(agent, id).length;
  // The agent got it and said so: what becomes of that is not a question of orphans.
  if (received > 0) await isTerminated({ arrange, sql }, id);
  return {
    status,
    accepted: accepted(status),
    before,
    after,
    again,
    received,
    sentinel,
    state: value?.['state'],
  };
}
