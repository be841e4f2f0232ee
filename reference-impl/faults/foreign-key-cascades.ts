import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Deleting an agent deletes its sessions.',
  caughtBy: ['migrations/deleting-an-agent-keeps-its-sessions › its session is still there'],
} satisfies Fault;
