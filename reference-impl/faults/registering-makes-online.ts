import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that has registered is called online, though it has not connected.',
  caughtBy: ['creation/lets-an-agent-register-and-connect › registering alone makes nobody online'],
  spills: ['errors/admin-*'],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      return {
        ...db,
        query: (text, values) =>
          db.query(
            text
              .replace('api_key_hash, status)', 'api_key_hash, status, last_heartbeat)')
              .replace("$8, 'offline')", "$8, 'online', now())"),
            values,
          ),
      };
    },
  }),
} satisfies Fault;
