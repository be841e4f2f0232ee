import type { Fault } from './fault.ts';

export default {
  sentence: 'An API that starts takes what was being started when it ended for failed.',
  caughtBy: [
    'creation/the-api-recovers-its-agents-after-a-restart › every session is as it was',
    'creation/the-api-recovers-its-agents-after-a-restart › reports are heard again',
  ],
  spills: ['errors/*', 'compatibility/*'],
  api: (parts) => ({
    ...parts,
    async missingFromSchema(sql) {
      const missing = await parts.missingFromSchema(sql);
      if (missing === undefined)
        await sql.query("UPDATE sessions SET state = 'failed' WHERE state IN ('pending', 'starting')");
      return missing;
    },
  }),
} satisfies Fault;
