import type { Fault } from './fault.ts';

export default {
  sentence: 'A list ends after a thousand.',
  caughtBy: [
    'compatibility/upgrades-a-database-of-the-previous-version › the new API lists as many sessions, templates and agents as there are',
  ],
  api: (parts) => ({ ...parts, listAnswer: (key, items) => parts.listAnswer(key, items.slice(0, 1_000)) }),
} satisfies Fault;
