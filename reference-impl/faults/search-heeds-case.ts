import type { Fault } from './fault.ts';

export default {
  sentence: 'A search finds texts in the case that was asked for only.',
  caughtBy: ['templates/finds-templates-by-category-search-and-tag › in any case'],
  api: (parts) => ({
    ...parts,
    listTemplates: async (sql, filter) =>
      (await parts.listTemplates(sql, filter)).filter(({ name, display_name, description }) =>
        [name, display_name, description].some((text) => text?.includes(filter.search ?? '')),
      ),
  }),
} satisfies Fault;
