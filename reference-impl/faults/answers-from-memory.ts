import type { SessionRow } from '../api/session-rows.ts';
import type { Fault } from './fault.ts';

const KEPT_MS = 10_000;
const remembered = new Map<string, { readonly at: number; readonly row: SessionRow | undefined }>();

export default {
  sentence: 'A session is answered from memory for ten seconds, whatever its row says by then.',
  caughtBy: ['creation/a-changed-row-shows-in-the-answers › the session shows the new state'],
  api: (parts) => ({
    ...parts,
    findSession: async (sql, id) => {
      const known = remembered.get(id);
      if (known && Date.now() - known.at < KEPT_MS) return known.row;
      const row = await parts.findSession(sql, id);
      remembered.set(id, { at: Date.now(), row });
      return row;
    },
  }),
} satisfies Fault;
