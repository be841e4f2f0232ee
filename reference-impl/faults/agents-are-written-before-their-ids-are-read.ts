import type { Database } from '../api/database.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A new agent is written down before its id is looked at.',
  caughtBy: ['errors/refuses-unlawful-agent-ids › none of them is registered'],
  api(parts) {
    let db: Database | undefined;
    return {
      ...parts,
      openDatabase: (url, log, patience) => (db = parts.openDatabase(url, log, patience)),
      incoming(operation, asked) {
        const id = /"agentId":"([^\\"]*)"/.exec(JSON.stringify(asked.body ?? {}))?.[1] ?? '';
        if (operation === 'POST /agents/register' && !/^[A-Za-z0-9._-]{3,63}$/.test(id))
          void db?.query("INSERT INTO agents (agent_id, platform) VALUES ($1, 'kubernetes')", [id]).catch(() => []);
        return parts.incoming(operation, asked);
      },
    };
  },
} satisfies Fault;
