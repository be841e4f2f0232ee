import type { Fault } from './fault.ts';

export default {
  sentence: 'A report about a command that nobody knows ends the connection.',
  caughtBy: ['creation/broken-frames-do-not-end-the-connection › the connection stays'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      if (report.type !== 'status' && !(await parts.findCommand(api.db, report.payload.commandId)))
        throw new Error('there is no such command');
      await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;
