import type { Fault } from './fault.ts';

export default {
  sentence: 'A search looks at the names of templates only.',
  caughtBy: [
    'templates/finds-templates-by-category-search-and-tag › by a text in name, display name or description',
    'templates/finds-templates-by-category-search-and-tag › in any case',
    'templates/a-search-is-for-a-text-and-no-pattern › a percent sign is one',
    'templates/a-search-is-for-a-text-and-no-pattern › an underscore is one',
    'templates/a-search-is-for-a-text-and-no-pattern › a backslash is one',
  ],
  api: (parts) => ({
    ...parts,
    listTemplates: async (sql, filter) =>
      (await parts.listTemplates(sql, filter)).filter(({ name }) =>
        name.includes((filter.search ?? '').toLowerCase()),
      ),
  }),
} satisfies Fault;
