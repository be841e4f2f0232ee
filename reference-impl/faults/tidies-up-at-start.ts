import type { Fault } from './fault.ts';

export default {
  sentence: 'A starting API deletes the sessions that have no agent.',
  caughtBy: [
    'compatibility/upgrades-a-database-of-the-previous-version › serving takes no session away',
    'compatibility/survives-a-rollback-with-live-sessions › the new API shows every session in the state that it was in',
    'compatibility/the-previous-version-takes-over › the new API shows every session as the previous version left it',
  ],
  api: (parts) => ({
    ...parts,
    async missingFromSchema(sql) {
      const missing = await parts.missingFromSchema(sql);
      if (missing === undefined) await sql.query('DELETE FROM sessions WHERE agent_id IS NULL');
      return missing;
    },
  }),
} satisfies Fault;
