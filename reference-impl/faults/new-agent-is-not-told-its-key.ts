import type { Fault } from './fault.ts';

export default {
  sentence: 'A new agent is not told its key.',
  caughtBy: [
    'creation/lets-an-agent-register-and-connect › once connected it is online',
    'creation/lets-an-agent-register-and-connect › the connection is accepted',
    'creation/lets-an-agent-register-and-connect › a new agent is told its key',
  ],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation === 'POST /agents/register'
        ? parts.outgoing(operation, { ...answer, body: { ...Object(answer.body), apiKey: undefined } })
        : parts.outgoing(operation, answer),
  }),
} satisfies Fault;
