import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Templates and agents, whose order is free, are listed from Z to A.',
  tempts: {
    check: 'templates/finds-templates-by-category-search-and-tag',
    habit: 'Templates are listed by name.',
    rewrite: {
      file: 'suites/06-templates/stage/listed.ts',
      from: 'names: names?.toSorted() ?? null',
      to: 'names',
    },
  },
  api: (parts) => ({
    ...parts,
    listTemplates: async (...asked) => (await parts.listTemplates(...asked)).toReversed(),
    listAgents: async (...asked) => (await parts.listAgents(...asked)).toReversed(),
  }),
} satisfies Oddity;
