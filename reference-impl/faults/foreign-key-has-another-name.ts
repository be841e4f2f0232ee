import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The foreign key has another name than in the plan.',
  caughtBy: ['migrations/names-the-foreign-key › there is a foreign key called fk_sessions_agent_id'],
} satisfies Fault;
