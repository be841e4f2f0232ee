import type { Fault } from './fault.ts';

export default {
  sentence: 'A later answer to a command is written over the first one, though it moves nothing.',
  caughtBy: ['creation/a-second-answer-changes-nothing › the command stays as it was ended first'],
  spills: ['errors/frames-*', 'hibernation/*', 'termination/late-reports-*'],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    async endCommand(tx, commandId, status, error) {
      await tx.query(
        `UPDATE agent_commands SET status = $2, error_message = $3, completed_at = clock_timestamp()
         WHERE command_id = $1`,
        [commandId, status, error],
      );
    },
  }),
} satisfies Fault;
