import type { Fault } from './fault.ts';

export default {
  sentence: 'The total of a list of templates is never more than one.',
  caughtBy: ['templates/lists-the-rows-of-the-table › the total is the number of those listed'],
  api: (parts) => ({
    ...parts,
    listAnswer: (key, items) =>
      key === 'templates' ? { [key]: items, total: Math.min(items.length, 1) } : parts.listAnswer(key, items),
  }),
} satisfies Fault;
