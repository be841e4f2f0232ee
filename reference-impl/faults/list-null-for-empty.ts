import type { Fault } from './fault.ts';

export default {
  sentence: 'An empty list is answered as null.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    listAnswer: (key, items) =>
      items.length === 0 ? { [key]: null, total: 0 } : parts.listAnswer(key, items),
  }),
} satisfies Fault;
