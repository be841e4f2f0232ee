import type { Fault } from './fault.ts';

export default {
  sentence: 'A body that is no JSON is read as an empty one.',
  caughtBy: ['errors/bodies-that-are-no-object › text that is no JSON is answered 400'],
  api: (parts) => ({
    ...parts,
    parseJson(text) {
      try {
        return parts.parseJson(text);
      } catch {
        return {};
      }
    },
  }),
} satisfies Fault;
