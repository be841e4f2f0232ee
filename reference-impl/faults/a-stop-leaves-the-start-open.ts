import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is terminated while it starts leaves its start open.',
  caughtBy: [
    'hibernation/coming-to-rest-ends-the-open-commands › deleted while hibernating: the stop is completed, the hibernation has failed',
    'hibernation/coming-to-rest-ends-the-open-commands › deleted while waking: the stop is completed, the wake has failed',
    'invariants/no-command-is-open-at-rest › sessions and commands agree',
  ],
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
