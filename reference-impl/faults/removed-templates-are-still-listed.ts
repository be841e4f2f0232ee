import type { TemplateRow } from '../api/template-rows.ts';
import type { Fault } from './fault.ts';

const seen = new Map<string, TemplateRow>();

export default {
  sentence: 'A template that was listed once is listed ever after.',
  caughtBy: ['templates/lists-the-rows-of-the-table › a row removed by SQL is listed no more'],
  api: (parts) => ({
    ...parts,
    async listTemplates(sql, filter) {
      const rows = await parts.listTemplates(sql, filter);
      if (Object.values(filter).some((value) => value !== undefined)) return rows;
      for (const row of rows) seen.set(row.name, row);
      return [...seen.values()];
    },
  }),
} satisfies Fault;
