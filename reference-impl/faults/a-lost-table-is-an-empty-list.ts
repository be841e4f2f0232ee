import type { Fault } from './fault.ts';

export default {
  sentence: 'A list that cannot be read is empty.',
  caughtBy: [
    'errors/refuses-with-500-after-an-accident › it is answered 5xx',
    'errors/refuses-with-500-after-an-accident › with an error and a message',
  ],
  api: (parts) => ({
    ...parts,
    listSessions: (sql, filter, order) => parts.listSessions(sql, filter, order).catch(() => []),
  }),
} satisfies Fault;
