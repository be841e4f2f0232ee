import type { Fault } from './fault.ts';

export default {
  sentence: 'A report that cannot be stored is forgotten, and its connection goes on.',
  caughtBy: [
    'errors/a-report-outlives-the-loss-of-the-database › it is stored, or its connection is closed',
    'errors/a-report-outlives-the-loss-of-the-database › in the end its session runs',
  ],
  api: (parts) => ({
    ...parts,
    applyReport: (api, agentId, report) =>
      parts.applyReport(api, agentId, report).catch((error: unknown) => {
        api.log(`forgotten: ${String(error)}`);
      }),
  }),
} satisfies Fault;
