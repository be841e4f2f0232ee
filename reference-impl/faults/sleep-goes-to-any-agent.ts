import type { Fault } from './fault.ts';

const SLEEP: readonly string[] = ['hibernate_session', 'wake_session'];

export default {
  sentence: 'The commands to hibernate and to wake go to any agent but the owner.',
  caughtBy: [
    'hibernation/routes-to-the-owning-agent › the hibernation is written for the owning agent',
    'hibernation/routes-to-the-owning-agent › the wake is written for the owning agent',
    'hibernation/routes-to-the-owning-agent › the owning agent gets both',
  ],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      const [other] = await tx.query<{ agent_id: string }>(
        "SELECT agent_id FROM agents WHERE agent_id <> $1 AND status = 'online' ORDER BY agent_id LIMIT 1",
        [command.agentId],
      );
      const stray = SLEEP.includes(command.action) ? other?.agent_id : undefined;
      await parts.insertCommand(tx, { ...command, agentId: stray ?? command.agentId });
    },
  }),
} satisfies Fault;
