import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is an unknown one until its agent has reported about it.',
  caughtBy: [
    'creation/lists-and-gets-the-session › it can be read',
    'creation/the-api-recovers-its-agents-after-a-restart › every session can be read',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      operation === 'GET /sessions/:id' &&
      (Object(answer.body) as { readonly state: string }).state === 'pending'
        ? { status: 404, body: { error: 'Session not found', message: 'There is no such session yet.' } }
        : parts.outgoing(operation, answer),
  }),
} satisfies Fault;
