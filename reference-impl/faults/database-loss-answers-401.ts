import type { Fault } from './fault.ts';

export default {
  sentence: 'Without its database the API takes everybody for a stranger.',
  caughtBy: [
    'errors/fails-closed-while-its-database-is-gone › a database that refuses is answered by 5xx',
    'errors/fails-closed-while-its-database-is-gone › a database that hangs is answered by 5xx',
    'errors/fails-closed-while-its-database-is-gone › its loss is never taken for an answer about the request',
    'errors/a-request-survives-or-is-undone-with-its-database › its loss is never taken for an answer about the request',
    'errors/names-its-accidents-as-the-contract-does › requests are answered 500',
  ],
  api: (parts) => ({
    ...parts,
    findUserById: (sql, id) => parts.findUserById(sql, id).catch(() => undefined),
  }),
} satisfies Fault;
