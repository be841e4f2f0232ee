import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The foreign key leads to a table that nobody fills.',
  caughtBy: [
    'migrations/names-the-foreign-key › it leads from the agent_id of sessions to that of agents',
    'migrations/foreign-key-refuses-unknown-agents › an agent that there is may be named',
  ],
  spills: ['*/*'],
} satisfies Fault;
