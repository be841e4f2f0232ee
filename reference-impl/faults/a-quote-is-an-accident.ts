import type { Fault } from './fault.ts';

export default {
  sentence: 'A quote in a new template ends its statement.',
  caughtBy: ['errors/bodies-with-hostile-texts-are-data › each is taken or refused'],
  api: (parts) => ({
    ...parts,
    createTemplate(api, body) {
      if (JSON.stringify(body).includes("'")) throw new Error('unterminated quoted string');
      return parts.createTemplate(api, body);
    },
  }),
} satisfies Fault;
