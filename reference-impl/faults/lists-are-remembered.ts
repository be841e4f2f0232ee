import type { SessionRow } from '../api/session-rows.ts';
import type { Fault } from './fault.ts';

const KEPT_MS = 10_000;
const remembered = new Map<string, { readonly at: number; readonly rows: SessionRow[] }>();

export default {
  sentence: 'A list that was asked for once is answered from memory for ten seconds.',
  caughtBy: ['creation/a-changed-row-shows-in-the-answers › the list shows the new state'],
  spills: [
    'errors/*',
    'hibernation/is-listed-*',
    'templates/sessions-outlive-*',
    'termination/keeps-the-row',
    'termination/lists-by-state-*',
  ],
  api: (parts) => ({
    ...parts,
    async listSessions(sql, filter, order) {
      const asked = JSON.stringify(filter);
      const known = remembered.get(asked);
      if (known && Date.now() - known.at < KEPT_MS) return known.rows;
      const rows = await parts.listSessions(sql, filter, order);
      remembered.set(asked, { at: Date.now(), rows });
      return rows;
    },
  }),
} satisfies Fault;
