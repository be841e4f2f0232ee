import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Without its database the API says that nothing is there.',
  caughtBy: [
    'errors/fails-closed-while-its-database-is-gone › a database that refuses is answered by 5xx',
    'errors/fails-closed-while-its-database-is-gone › its loss is never taken for an answer about the request',
    'errors/fails-closed-while-its-database-is-gone › a database that hangs is answered by 5xx',
    'errors/a-request-survives-or-is-undone-with-its-database › its loss is never taken for an answer about the request',
    'errors/names-its-accidents-as-the-contract-does › requests are answered 500',
  ],
  api: (parts) => ({
    ...parts,
    onAccident: () => Promise.resolve(refuse('notFound', 'There is nothing at this path.')),
  }),
} satisfies Fault;
