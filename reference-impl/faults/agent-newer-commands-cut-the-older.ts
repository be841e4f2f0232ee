import type { Fault } from './fault.ts';

export default {
  sentence: 'A newer command of a session ends whatever command of it is at work or waits.',
  caughtBy: ['hibernation/agent-keeps-the-order-of-commands › each of them is complete'],
  agent: (parts) => ({
    ...parts,
    cuts: (newer, older) => newer.sessionId === older.sessionId,
  }),
} satisfies Fault;
