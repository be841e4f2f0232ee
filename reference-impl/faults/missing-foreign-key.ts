import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'A session may name an agent that there is not.',
  caughtBy: [
    'migrations/names-the-foreign-key › there is a foreign key called fk_sessions_agent_id',
    'migrations/foreign-key-refuses-unknown-agents › an unknown agent is refused as a breach of a foreign key',
    'migrations/foreign-key-refuses-unknown-agents › the session keeps the agent that it had',
    'migrations/deleting-an-agent-keeps-its-sessions › the session names no agent',
    'migrations/refuses-orphans-whole-or-not-at-all › where it says that it is done the foreign key is there',
  ],
} satisfies Fault;
