import type { Fault } from './fault.ts';

export default {
  sentence: 'The category that templates are asked for is not heeded.',
  caughtBy: ['templates/finds-templates-by-category-search-and-tag › by category, exactly'],
  api: (parts) => ({
    ...parts,
    listTemplates: (sql, filter) => parts.listTemplates(sql, { ...filter, category: undefined }),
  }),
} satisfies Fault;
