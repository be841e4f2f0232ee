import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that has left is shown as online.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      return {
        ...db,
        query: (text, values) =>
          text.includes("SET status = 'offline'") ? Promise.resolve([]) : db.query(text, values),
      };
    },
  }),
} satisfies Fault;
