import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that registers again with its own key is refused.',
  caughtBy: [
    'errors/a-lost-agent-costs-no-session › it registers again, as the one that it was',
    'creation/lets-nobody-in-without-the-agents-key › its own key is taken',
  ],
  api: (parts) => ({
    ...parts,
    openDatabase: (url, log, patience) => {
      const db = parts.openDatabase(url, log, patience);
      return {
        ...db,
        // No row is renewed: as if the agent were gone.
        query: (text, values) =>
          text.startsWith('UPDATE agents SET platform = $2') ? Promise.resolve([]) : db.query(text, values),
      };
    },
  }),
} satisfies Fault;
