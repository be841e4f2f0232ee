import type { Fault } from './fault.ts';

export default {
  sentence: 'A template is found by its name in any case.',
  caughtBy: ['templates/gets-a-template-by-its-name › the name in capitals is nobody'],
  api: (parts) => ({ ...parts, findTemplate: (sql, name) => parts.findTemplate(sql, name.toLowerCase()) }),
} satisfies Fault;
