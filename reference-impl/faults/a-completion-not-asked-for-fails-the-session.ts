import type { Fault } from './fault.ts';

export default {
  sentence: 'A completion of a command that ended before this process began fails its session.',
  caughtBy: [
    'hibernation/while-running-only-its-own-reports-count › `complete start_session` leaves it running',
    'hibernation/while-running-only-its-own-reports-count › `complete wake_session` leaves it running',
    'hibernation/while-hibernated-only-its-own-reports-count › `complete hibernate_session` leaves it hibernated',
    'hibernation/while-terminated-only-its-own-reports-count › `complete stop_session` leaves it terminated',
  ],
  spills: ['errors/*', 'invariants/*'],
  api: (parts) => {
    const sent = new Set<string>();
    return {
      ...parts,
      sendCommands(api, connection, commands) {
        for (const { command_id: id } of commands) sent.add(id);
        parts.sendCommands(api, connection, commands);
      },
      async applyReport(api, agentId, report) {
        if (report.type !== 'complete' || sent.has(report.payload.commandId))
          return parts.applyReport(api, agentId, report);
        await api.db.query(
          `UPDATE sessions SET state = 'failed' WHERE agent_id = $1
             AND id = (SELECT session_id FROM agent_commands WHERE command_id = $2)`,
          [agentId, report.payload.commandId],
        );
      },
    };
  },
} satisfies Fault;
