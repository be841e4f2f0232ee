import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { ArrangedSession } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';

/** A least loaded agent gets the first; a tie may take one more. */
const TRIES = 3;

/** A new session that this agent owns, where it is less loaded than the check's other agents. */
export async function sessionOn({ arrange, sql }: World, agent: ProbeAgent): Promise<ArrangedSession> {
  for (let tried = 0; tried < TRIES; tried++) {
    const session = await arrange.session();
    if ((await sql.session(session.id))?.['agent_id'] === agent.agentId) return session;
  }
  throw new Prerequisite(
    'creation/spreads-ten-sessions-over-two-agents',
    `None of ${TRIES} sessions went to ${agent.agentId}, which had the fewest.`,
  );
}
