import type { Fault } from './fault.ts';

export default {
  sentence: 'A change writes the session before it looks for it: of an unknown one a failed row is left.',
  caughtBy: [
    'hibernation/refuses-an-unknown-session › no row, no command and no word to the agent',
    'termination/refuses-an-unknown-session › leaves no row and no command',
  ],
  spills: ['compatibility/*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      await api.db.query(
        `INSERT INTO sessions (id, user_id, template_name, state)
         SELECT $1, $2, name, 'failed' FROM templates LIMIT 1 ON CONFLICT (id) DO NOTHING`,
        [change.sessionId, caller.id],
      );
      return answer;
    },
  }),
} satisfies Fault;
