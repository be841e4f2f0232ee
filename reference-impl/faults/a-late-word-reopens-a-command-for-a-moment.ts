import type { Fault } from './fault.ts';

export default {
  sentence: 'A completed command that is acknowledged once more is open for a moment.',
  caughtBy: ['invariants/commands-never-go-back › no command took a step back'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      await parts.applyReport(api, agentId, report);
      if (report.type !== 'ack') return;
      const reopened = await api.db.query(
        `UPDATE agent_commands SET status = 'ack' WHERE command_id = $1 AND status = 'completed' RETURNING command_id`,
        [report.payload.commandId],
      );
      if (reopened.length > 0) await parts.endCommand(api.db, report.payload.commandId, 'completed');
    },
  }),
} satisfies Fault;
