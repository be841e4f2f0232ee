import type { ApiParts } from '../fault.ts';

/**
 * Not a fault by itself: who really has a session is kept beside the table, so that a row which names somebody
 * else, or nobody, is all that is wrong.
 */
export function rememberTheAgent(parts: ApiParts): ApiParts {
  const agentOf = new Map<string, string>();
  return {
    ...parts,
    newSession(plan, agent) {
      agentOf.set(plan.id, agent.agentId);
      return parts.newSession(plan, agent);
    },
    mayReport: (agentId, session) => (agentOf.get(session.id) ?? agentId) === agentId,
    async readLoads(tx, _agentIds, loadFree) {
      const loads = new Map<string, number>();
      for (const { id } of await tx.query<{ id: string }>(
        'SELECT id FROM sessions WHERE NOT state = ANY($1)',
        [loadFree],
      )) {
        const agentId = agentOf.get(id) ?? '';
        loads.set(agentId, (loads.get(agentId) ?? 0) + 1);
      }
      return loads;
    },
  };
}
