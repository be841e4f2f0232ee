import type { Fault } from './fault.ts';

/** Longer than a start takes whose agent is quick. */
const A_WHILE_MS = 60;

export default {
  sentence: 'A start that was acknowledged counts as done after a while, whatever its agent says.',
  caughtBy: ['invariants/nothing-moves-by-itself › no session and no command moved without a report'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      await parts.applyReport(api, agentId, report);
      if (report.type !== 'ack') return;
      const { commandId } = report.payload;
      const command = await parts.findCommand(api.db, commandId);
      if (command?.action !== 'start_session') return;
      setTimeout(() => {
        parts.applyReport(api, agentId, { type: 'complete', payload: { commandId } }).catch(() => undefined);
      }, A_WHILE_MS);
    },
  }),
} satisfies Fault;
