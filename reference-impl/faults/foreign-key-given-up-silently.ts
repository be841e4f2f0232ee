import type { Fault } from './fault.ts';

/** The migrations stand in the folder of the same name. */
export default {
  sentence: 'The second migration goes on without its foreign key where old rows breach it.',
  caughtBy: [
    'migrations/refuses-orphans-whole-or-not-at-all › where it says that it is done the foreign key is there',
  ],
} satisfies Fault;
