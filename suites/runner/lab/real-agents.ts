import { openSqlDoor } from '../../doors/sql/sql-door.ts';
import { eventually } from '../../kit/eventually.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { RealAgent, RealAgents } from '../../world/lab-doors.ts';
import { startAgent } from './agent-processes.ts';
import { mappedNames } from './mapped-names.ts';
import type { Stand } from './stand.ts';

/** The target's own agents, as a check may have them. */
export function realAgents(
  stand: Stand,
  unique: (hint: string) => string,
  clusterId: string | undefined,
  closing: AsyncDisposableStack,
): RealAgents {
  return {
    shared: () => sharedAgent(stand),
    start: async (wish = {}) => {
      const agentId = wish.agentId ?? unique('agent');
      const identity = {
        agentId,
        namespace: wish.namespace ?? unique('ns'),
        clusterId: clusterId ?? unique('cluster'),
      };
      const agent = await startAgent(stand, identity, wish);
      closing.defer(() => agent.close());
      return agent;
    },
  };
}

const sharedAgents = new WeakMap<Stand, Promise<RealAgent>>();

/** Started by the first check that wants it, connected before anybody gets it, ended with the stand. */
function sharedAgent(stand: Stand): Promise<RealAgent> {
  const known = sharedAgents.get(stand) ?? startShared(stand);
  sharedAgents.set(stand, known);
  return known;
}

async function startShared(stand: Stand): Promise<RealAgent> {
  const agent = await startAgent(
    stand,
    {
      agentId: 'agent-shared',
      namespace: `plumbline-shared-${stand.lab.order.runId.slice(-4)}`,
      clusterId: 'cluster-shared',
    },
    {},
  );
  stand.closing.defer(() => agent.close());
  const connected = stand.controlPlane
    ? (await stand.controlPlane.agent(agent.agentId).awaitConnected(stand.patience.ready)).held
    : (await eventually(() => isOnline(stand, agent.agentId), Boolean, stand.patience.ready)).held;
  if (!connected)
    throw new Prerequisite(
      'creation/agent-registers-and-connects',
      `The agent did not connect. Its last lines: ${agent.lastLines(4).join(' ⏎ ') || '(none)'}`,
    );
  return agent;
}

async function isOnline(stand: Stand, agentId: string): Promise<boolean> {
  await using sql = openSqlDoor({
    url: stand.database?.url ?? stand.lab.order.target.database?.url ?? '',
    check: 'lab',
    recorder: stand.lab.recorder,
    names: mappedNames(stand.lab.order.target),
  });
  return (await sql.agent(agentId))?.['status'] === 'online';
}
