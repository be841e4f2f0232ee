import type { Fault } from './fault.ts';

export default {
  sentence: 'A body that is a list is read as its first element.',
  caughtBy: [
    'errors/bodies-that-are-no-object › JSON that is no object is answered 400',
    'errors/bodies-that-are-no-object › nothing is written',
  ],
  api: (parts) => ({
    ...parts,
    parseJson(text) {
      const value = parts.parseJson(text);
      return Array.isArray(value) ? (value as readonly unknown[])[0] : value;
    },
  }),
} satisfies Fault;
