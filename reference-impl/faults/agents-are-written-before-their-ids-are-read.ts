import type { Database } from '../api/database.ts';
import type { Fault } from './fault.ts';

const INSERT = "INSERT INTO agents (agent_id, platform) VALUES ($1, 'kubernetes')";

const agentIdIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null ? Reflect.get(body, 'agentId') : undefined;

export default {
  sentence: 'A new agent is written down before its id is looked at.',
  caughtBy: ['errors/refuses-unlawful-agent-ids › none of them is registered'],
  api(parts) {
    let db: Database | undefined;
    return {
      ...parts,
      openDatabase: (url, log, patience) => (db = parts.openDatabase(url, log, patience)),
      incoming(operation, asked) {
        const id = operation === 'POST /agents/register' ? agentIdIn(asked.body) : 'other';
        if (typeof id === 'string' && !/^[A-Za-z0-9._-]{3,63}$/.test(id))
          void db?.query(INSERT, [id]).catch(() => []);
        return parts.incoming(operation, asked);
      },
    };
  },
} satisfies Fault;
