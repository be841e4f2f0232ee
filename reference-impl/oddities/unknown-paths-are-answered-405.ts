import type { Oddity } from './oddity.ts';

const OTHER: Readonly<Record<string, number>> = { notFound: 405, tooLarge: 400 };

export default {
  sentence: 'Unknown paths are answered 405 instead of 404, and too large bodies 400 instead of 413.',
  tempts: {
    check: 'errors/refuses-unknown-paths-and-methods',
    habit: 'An unknown path is answered 404.',
    rewrite: {
      file: 'suites/08-errors/refuses-unknown-paths-and-methods.ts',
      from: 'otherwise(paths, (status) => [404, 405].includes(status))',
      to: 'otherwise(paths, (status) => status === 404)',
    },
  },
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => OTHER[refusal.refused] ?? parts.refusalStatus(refusal),
  }),
} satisfies Oddity;
