import type { Fault } from './fault.ts';

const BACK: Readonly<Record<string, readonly [from: string, to: string]>> = {
  start_session: ['starting', 'pending'],
  hibernate_session: ['hibernated', 'hibernating'],
  wake_session: ['running', 'waking'],
  stop_session: ['terminated', 'terminating'],
};

export default {
  sentence: 'An acknowledgement that comes late or again takes the session back to where its work began.',
  caughtBy: [
    'hibernation/while-starting-only-its-own-reports-count › `ack start_session` leaves it starting',
    'hibernation/while-hibernated-only-its-own-reports-count › `ack hibernate_session` leaves it hibernated',
    'hibernation/while-running-only-its-own-reports-count › `ack wake_session` leaves it running',
    'hibernation/while-terminated-only-its-own-reports-count › `ack stop_session` leaves it terminated',
  ],
  spills: ['errors/*', 'invariants/*'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      const commandId = report.type === 'ack' ? report.payload.commandId : undefined;
      const command = commandId === undefined ? undefined : await parts.findCommand(api.db, commandId);
      const [from, to] = BACK[command?.action ?? ''] ?? [];
      const moved = await api.db.query(
        'UPDATE sessions SET state = $3 WHERE id = $1 AND state = $2 AND agent_id = $4 RETURNING id',
        [command?.session_id, from, to, agentId],
      );
      if (moved.length === 0) await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;
