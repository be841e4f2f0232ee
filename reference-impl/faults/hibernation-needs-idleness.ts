import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const IDLE_MS = 10 * 60_000;

export default {
  sentence: 'Only what has run for ten minutes may be hibernated.',
  caughtBy: [
    'errors/a-restart-of-the-api-repeats-what-was-under-way › a start, a hibernation and a stop were under way',
    'errors/refuses-to-change-what-is-terminated › a running session may be hibernated',
  ],
  spills: ['contract/*', 'hibernation/*', 'quotas/*', 'selection/*', 'errors/*', 'compatibility/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const session = await parts.findSession(api.db, change.sessionId);
      const age = Date.now() - (session?.created_at?.getTime() ?? 0);
      return change.request === 'hibernate' && age < IDLE_MS
        ? refuse('invalidState', 'This session is not idle.')
        : parts.changeSession(api, caller, change);
    },
  }),
} satisfies Fault;
