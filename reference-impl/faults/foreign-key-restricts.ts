import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'An agent that has sessions cannot be deleted.',
  caughtBy: [
    'migrations/deleting-an-agent-keeps-its-sessions › the agent can be deleted',
    'migrations/deleting-an-agent-keeps-its-sessions › the session names no agent',
  ],
} satisfies Fault;
