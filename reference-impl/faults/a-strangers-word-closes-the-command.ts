import type { Fault } from './fault.ts';

const disputed = new Set<string>();

export default {
  sentence: 'A command that a stranger reported about is not taken from its own agent any more.',
  caughtBy: ["creation/a-report-from-a-stranger-changes-nothing › the owner's report counts"],
  spills: ['hibernation/reports-of-strangers-*', 'termination/strangers-*'],
  api: (parts) => ({
    ...parts,
    async applyReport(api, agentId, report) {
      if (report.type !== 'status') {
        const { commandId } = report.payload;
        const command = await parts.findCommand(api.db, commandId);
        if (command !== undefined && command.agent_id !== agentId) disputed.add(commandId);
        if (disputed.has(commandId)) return;
      }
      await parts.applyReport(api, agentId, report);
    },
  }),
} satisfies Fault;
