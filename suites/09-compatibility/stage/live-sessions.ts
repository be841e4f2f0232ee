import type { ApiProcess } from '../../world/lab-doors.ts';
import type { World } from '../../world/world.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { migratedUp } from './by-steps.ts';

export interface Live {
  readonly api: ApiProcess;
  readonly agent: ProbeAgent;
  /** What runs, what waits for its agent, what is over; ids. */
  readonly running: string;
  readonly waiting: string;
  readonly terminated: string;
}

/** The new API on a database that was migrated from the base schema, with sessions of an agent. */
export async function liveSessions(world: World): Promise<Live> {
  await migratedUp(world.migrations);
  const api = await world.startApi();
  const agent = await world.fleet.join();
  const running = await world.arrange.runningSession(agent, { tags: ['live'] });
  const over = await world.arrange.runningSession(agent);
  await world.api.delete(`/sessions/${over.id}`);
  await world.arrange.comesToByCommand(over.id, 'terminated');
  agent.manner = 'silent';
  const waiting = await world.arrange.session();
  await agent.awaitCommand({ action: 'start_session', sessionId: waiting.id }, world.patience.command);
  return { api, agent, running: running.id, waiting: waiting.id, terminated: over.id };
}

/** Ids and states as the rows have them. */
export async function statesOf({ sql }: World): Promise<Record<string, string>> {
  const rows = await sql.select('sessions');
  return Object.fromEntries(rows.map(({ id, state }) => [String(id), String(state)]));
}
