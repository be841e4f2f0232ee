import type { Fault } from './fault.ts';

export default {
  sentence: 'Whoever rotates the key of an agent is not known, not even an admin.',
  caughtBy: [
    'contract/a-user-stays-within-the-role › an admin may do it',
    'contract/an-operator-stays-within-the-role › an admin may do it',
    'contract/refuses-those-without-a-token › the same requests with a token are not',
  ],
  spills: ['contract/post-admin-agent-*', 'errors/admin-rotates-*', 'errors/keys-*'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation === 'POST /admin/agents/:id/rotate-key'
        ? { status: 401, body: { error: 'Unauthorized', message: 'Log in first.' } }
        : parts.outgoing(operation, answer),
  }),
} satisfies Fault;
