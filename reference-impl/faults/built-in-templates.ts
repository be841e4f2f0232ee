import type { Fault } from './fault.ts';

export default {
  sentence: 'The list of templates begins with one that is in no table.',
  caughtBy: ['templates/never-calls-a-cluster › the list is the table, with nothing from anywhere else'],
  api: (parts) => ({
    ...parts,
    async listTemplates(sql, filter) {
      const rows = await parts.listTemplates(sql, filter);
      const [first] = rows;
      return first === undefined ? rows : [{ ...first, name: 'built-in' }, ...rows];
    },
  }),
} satisfies Fault;
