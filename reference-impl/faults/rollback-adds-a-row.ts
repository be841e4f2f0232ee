import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'Rolling back the agent tracking makes up an agent.',
  caughtBy: ['migrations/keeps-the-rows › undoing them adds no row'],
} satisfies Fault;
