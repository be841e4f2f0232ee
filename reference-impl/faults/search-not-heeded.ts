import type { Fault } from './fault.ts';

export default {
  sentence: 'The text that templates are searched for is not heeded.',
  caughtBy: [
    'templates/finds-templates-by-category-search-and-tag › by a text in name, display name or description',
    'templates/finds-templates-by-category-search-and-tag › nothing where nothing fits',
    'templates/a-search-is-for-a-text-and-no-pattern › a percent sign is one',
    'templates/a-search-is-for-a-text-and-no-pattern › an underscore is one',
    'templates/a-search-is-for-a-text-and-no-pattern › a backslash is one',
  ],
  api: (parts) => ({
    ...parts,
    listTemplates: (sql, filter) => parts.listTemplates(sql, { ...filter, search: undefined }),
  }),
} satisfies Fault;
