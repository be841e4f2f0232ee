import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'After a rollback no session may be changed until it is undone.',
  caughtBy: ['compatibility/the-previous-version-takes-over › it terminates one of them'],
} satisfies Fault;
