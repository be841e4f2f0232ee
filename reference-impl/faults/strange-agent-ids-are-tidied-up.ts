import type { Fault } from './fault.ts';

const tidied = (id: unknown): unknown =>
  typeof id === 'string'
    ? id
        .replaceAll(/[^A-Za-z0-9._-]/g, '-')
        .padEnd(3, '-')
        .slice(0, 63)
    : id;

export default {
  sentence: 'An agent whose id cannot be is registered under another.',
  caughtBy: ['errors/refuses-unlawful-agent-ids › each other id, and an unknown platform, is answered 400'],
  api: (parts) => ({
    ...parts,
    incoming(operation, asked) {
      const { body } = asked;
      if (operation !== 'POST /agents/register' || typeof body !== 'object' || body === null)
        return parts.incoming(operation, asked);
      const agentId = tidied(Reflect.get(body, 'agentId'));
      return parts.incoming(operation, { ...asked, body: { ...body, agentId } });
    },
  }),
} satisfies Fault;
