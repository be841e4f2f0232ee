import type { Fault } from './fault.ts';

export default {
  sentence: 'A late word about an earlier command of a waking session is the last that is heard about it.',
  caughtBy: [
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › the reports about the one under way do',
  ],
  api: (parts) => {
    const frozen = new Set<string>();
    return {
      ...parts,
      async applyReport(api, agentId, report) {
        const command =
          report.type === 'status' ? undefined : await parts.findCommand(api.db, report.payload.commandId);
        const id = report.type === 'status' ? report.payload.sessionId : (command?.session_id ?? '');
        const session = await parts.findSession(api.db, id);
        if (command !== undefined && !parts.isOpen(command.status) && session?.state === 'waking')
          frozen.add(id);
        if (!frozen.has(id)) await parts.applyReport(api, agentId, report);
      },
    };
  },
} satisfies Fault;
