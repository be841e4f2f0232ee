import type { Fault } from './fault.ts';

export default {
  sentence: 'Users are read by admins only.',
  caughtBy: ['errors/refuses-to-show-other-users › their own are shown, by name and by id'],
  api: (parts) => ({ ...parts, maySee: ({ role }) => role === 'admin' }),
} satisfies Fault;
