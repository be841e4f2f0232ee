import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on agent and state together is missing.',
  caughtBy: ['migrations/indexes-agent-and-cluster › an index stands on agent_id and state together'],
} satisfies Fault;
