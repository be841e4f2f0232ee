import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The agent id of a session has room for 36 characters only.',
  caughtBy: ['migrations/adds-agent-and-cluster-to-sessions › sessions have agent_id, VARCHAR(255)'],
} satisfies Fault;
