import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that shows no key is answered as one with a wrong key: 403.',
  caughtBy: ['creation/lets-nobody-in-without-the-agents-key › no key is refused with 401'],
  spills: ['errors/keys-*'],
  api: (parts) => ({
    ...parts,
    incoming: (operation, asked) =>
      parts.incoming(operation, { ...asked, agentKey: asked.agentKey || '0'.repeat(64) }),
  }),
} satisfies Fault;
