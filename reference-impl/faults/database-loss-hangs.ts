import type { Fault } from './fault.ts';

export default {
  sentence: 'Without its database the API does not answer at all.',
  caughtBy: [
    'errors/fails-closed-while-its-database-is-gone › a database that refuses is answered by 5xx',
    'errors/fails-closed-while-its-database-is-gone › a database that hangs is answered by 5xx',
  ],
  api: (parts) => ({ ...parts, onAccident: () => new Promise<never>(() => undefined) }),
} satisfies Fault;
