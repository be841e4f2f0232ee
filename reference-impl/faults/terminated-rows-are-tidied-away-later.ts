import type { Fault } from './fault.ts';

export default {
  sentence: 'The rows of terminated sessions are removed when somebody else creates one.',
  caughtBy: ['invariants/rows-are-never-removed › no row was removed'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      await api.db.query(
        `DELETE FROM sessions WHERE state = 'terminated' AND updated_at < now() - interval '20 milliseconds'`,
      );
      return parts.createSession(api, caller, body);
    },
  }),
} satisfies Fault;
