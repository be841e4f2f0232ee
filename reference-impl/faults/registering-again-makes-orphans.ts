import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that registers again is taken for a new one, and loses its sessions.',
  caughtBy: [
    'errors/a-lost-agent-costs-no-session › once it is back, the session is still its own and runs',
    'errors/a-lost-agent-costs-no-session › it goes on managing the session',
  ],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      return {
        ...db,
        async query(text, values) {
          if (text.startsWith('UPDATE agents SET platform = $2'))
            await db.query('UPDATE sessions SET agent_id = NULL WHERE agent_id = $1', values?.slice(0, 1));
          return db.query(text, values);
        },
      };
    },
  }),
} satisfies Fault;
