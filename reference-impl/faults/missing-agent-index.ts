import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The index on the agent of a session alone is missing.',
  caughtBy: ['migrations/indexes-agent-and-cluster › an index stands on agent_id'],
} satisfies Fault;
