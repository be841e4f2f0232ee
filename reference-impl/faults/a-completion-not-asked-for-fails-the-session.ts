import { leavesIt } from './steps/leaves-it.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A completion of a command that ended before this process began fails its session.',
  caughtBy: [
    ...leavesIt('complete start_session', 'pending', 'starting', 'terminating', 'failed'),
    ...leavesIt('complete hibernate_session', 'hibernating', 'terminating', 'failed'),
    ...leavesIt('complete wake_session', 'waking', 'terminating', 'failed'),
    ...leavesIt('complete stop_session', 'terminating', 'failed'),
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
