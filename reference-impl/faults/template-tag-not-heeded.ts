import type { Fault } from './fault.ts';

export default {
  sentence: 'The tag that templates are asked for is not heeded.',
  caughtBy: ['templates/finds-templates-by-category-search-and-tag › by tag, exactly'],
  api: (parts) => ({
    ...parts,
    listTemplates: (sql, filter) => parts.listTemplates(sql, { ...filter, tag: undefined }),
  }),
} satisfies Fault;
