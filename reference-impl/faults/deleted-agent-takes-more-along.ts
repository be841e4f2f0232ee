import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Deleting an agent makes every session forget its agent and its cluster.',
  caughtBy: [
    'migrations/deleting-an-agent-keeps-its-sessions › nothing else of the session changed',
    "migrations/deleting-an-agent-keeps-its-sessions › another agent's session keeps its agent",
  ],
} satisfies Fault;
