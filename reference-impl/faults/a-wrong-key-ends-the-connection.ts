import type { Api } from '../api/context.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever comes with a wrong key for an agent ends the connection of that agent.',
  caughtBy: [
    'errors/keys-open-only-for-their-agent › the agent stays connected',
    'errors/keys-are-asked-before-the-upgrade › the connection of the agent stays, and it is online',
  ],
  api(parts) {
    const owners = new Map<string | null, string>();
    const apis = new Set<Api>();
    return {
      ...parts,
      async findAgent(sql, agentId) {
        const agent = await parts.findAgent(sql, agentId);
        if (agent !== undefined) owners.set(agent.api_key_hash, agentId);
        return agent;
      },
      admitConnection(api, connection) {
        apis.add(api);
        parts.admitConnection(api, connection);
      },
      keyMatches(key, hash) {
        const matches = parts.keyMatches(key, hash);
        for (const api of matches ? [] : apis) {
          const connection = api.connections.byAgent.get(owners.get(hash) ?? '');
          if (connection !== undefined) parts.closeConnection(api, connection, 'silent');
        }
        return matches;
      },
    };
  },
} satisfies Fault;
