import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is terminated while it starts leaves its start open.',
  caughtBy: ['invariants/no-command-is-open-at-rest › sessions and commands agree'],
  api: (parts) => ({
    ...parts,
    endCommandsAtRest: (tx, sessionId, fulfilled) =>
      fulfilled === 'stop_session'
        ? tx
            .query(
              `UPDATE agent_commands SET status = 'completed', completed_at = clock_timestamp()
               WHERE session_id = $1 AND action = 'stop_session' AND status IN ('pending', 'sent', 'ack')`,
              [sessionId],
            )
            .then(() => undefined)
        : parts.endCommandsAtRest(tx, sessionId, fulfilled),
  }),
} satisfies Fault;
