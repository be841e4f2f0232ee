import type { Fault } from './fault.ts';

export default {
  sentence: 'A failed session of which a failure is reported once more is given up as terminated.',
  caughtBy: [
    'hibernation/while-failed-only-its-own-reports-count › `failed start_session` leaves it failed',
    'hibernation/while-failed-only-its-own-reports-count › `failed stop_session` leaves it failed',
  ],
  spills: ['errors/*', 'invariants/*'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      if (report.type === 'failed')
        await api.db.query(
          `UPDATE sessions SET state = 'terminated' WHERE state = 'failed' AND agent_id = $1
             AND id = (SELECT session_id FROM agent_commands WHERE command_id = $2)`,
          [agentId, report.payload.commandId],
        );
      await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;
