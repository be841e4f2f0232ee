import { isRefusal } from '../api/refusals.ts';
import type { TemplateRow } from '../api/template-rows.ts';
import type { Fault } from './fault.ts';

const posted = new Map<string, TemplateRow>();

export default {
  sentence: 'A template that was posted is remembered, and not written to the table.',
  caughtBy: [
    'templates/an-admin-can-fill-the-catalogue › its row is in the table',
    'templates/a-name-is-taken-once › there is one row of each name',
  ],
  api: (parts) => ({
    ...parts,
    async createTemplate(api, body) {
      const answer = await parts.createTemplate(api, body);
      if (isRefusal(answer)) return answer;
      const { name } = Object(body) as { name: string }; // it was read already
      const row = await parts.findTemplate(api.db, name);
      if (row !== undefined) posted.set(name, row);
      await parts.removeTemplate(api, name);
      return answer;
    },
    findTemplate: async (sql, name) => posted.get(name) ?? (await parts.findTemplate(sql, name)),
    listTemplates: async (sql, filter) => [...(await parts.listTemplates(sql, filter)), ...posted.values()],
  }),
} satisfies Fault;
