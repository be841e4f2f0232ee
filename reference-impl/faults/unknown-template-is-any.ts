import type { Fault } from './fault.ts';

export default {
  sentence: 'A template that does not exist is replaced by another one.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    findTemplate: async (sql, name) =>
      (await parts.findTemplate(sql, name)) ?? (await parts.listTemplates(sql, {}))[0],
  }),
} satisfies Fault;
