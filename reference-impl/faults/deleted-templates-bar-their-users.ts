import { refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

const ORPHANED = `SELECT s.id FROM sessions s WHERE s.user_id = $1
  AND NOT EXISTS (SELECT FROM templates t WHERE t.name = s.template_name) LIMIT 1`;

export default {
  sentence: 'Who has a session of a deleted template gets no session of any other.',
  caughtBy: ['templates/a-deleted-template-starts-nothing › a session of another template is accepted'],
  spills: ['templates/*'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const { user: named } = Object(body) as { user?: unknown }; // read by whoever comes next
      const user = await parts.findUser(api.db, typeof named === 'string' ? named : '');
      const orphaned = user === undefined ? [] : await api.db.query(ORPHANED, [user.id]);
      if (orphaned.length > 0) return refuse('templateNotFound', 'There is no such template.');
      return parts.createSession(api, caller, body);
    },
  }),
} satisfies Fault;
