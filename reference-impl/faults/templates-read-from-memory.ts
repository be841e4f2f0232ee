import type { TemplateRow } from '../api/template-rows.ts';
import type { Fault } from './fault.ts';

const remembered = new Map<string, TemplateRow>();

export default {
  sentence: 'A template that was read once is read from memory ever after.',
  caughtBy: [
    'templates/gets-a-template-by-its-name › a row changed by SQL shows the change',
    'templates/gets-a-template-by-its-name › a row removed by SQL is answered 404',
    'templates/a-change-is-for-new-sessions-only › the next session gets the new manifest',
  ],
  api: (parts) => ({
    ...parts,
    async findTemplate(sql, name) {
      const row = remembered.get(name) ?? (await parts.findTemplate(sql, name));
      if (row !== undefined) remembered.set(name, row);
      return row;
    },
  }),
} satisfies Fault;
