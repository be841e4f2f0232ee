import type { Fault } from './fault.ts';

export default {
  sentence: 'A template that does not exist is replaced by another one.',
  caughtBy: [
    'creation/refuses-an-unknown-template-and-leaves-nothing › it is answered 404',
    'creation/refuses-an-unknown-template-and-leaves-nothing › no command is left',
    'creation/refuses-an-unknown-template-and-leaves-nothing › no agent hears of it',
    'templates/gets-a-template-by-its-name › an unknown name is answered 404',
  ],
  api: (parts) => ({
    ...parts,
    findTemplate: async (sql, name) =>
      (await parts.findTemplate(sql, name)) ?? (await parts.listTemplates(sql, {}))[0],
  }),
} satisfies Fault;
