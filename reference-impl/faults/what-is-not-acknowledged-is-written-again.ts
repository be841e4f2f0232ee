import type { Fault } from './fault.ts';

export default {
  sentence: 'Each new start for an agent writes anew, once, those that it has not acknowledged.',
  caughtBy: [
    'creation/makes-one-start-command › no other follows',
    'creation/thirty-at-once-lose-nothing-and-double-nothing › every row has exactly one command',
    'creation/two-processes-on-one-database-do-not-double › every session has exactly one command',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    async insertCommand(tx, command) {
      await tx.query(
        `INSERT INTO agent_commands (command_id, agent_id, session_id, action, payload, created_at)
         SELECT 'again-' || command_id, agent_id, session_id, action, payload, clock_timestamp()
         FROM agent_commands one
         WHERE agent_id = $1 AND action = 'start_session' AND status IN ('pending', 'sent') AND NOT EXISTS
           (SELECT FROM agent_commands WHERE session_id = one.session_id AND command_id <> one.command_id)`,
        [command.agentId],
      );
      await parts.insertCommand(tx, command);
    },
  }),
} satisfies Fault;
