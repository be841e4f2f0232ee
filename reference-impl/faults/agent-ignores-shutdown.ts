import type { Fault } from './fault.ts';

export default {
  sentence: 'Does not listen when the API asks it to leave.',
  caughtBy: [
    'errors/agent-leaves-on-shutdown › it says that it is draining',
    'errors/agent-leaves-on-shutdown › it closes its connection with 1000',
    'errors/agent-leaves-on-shutdown › its process ends with 0 in time',
  ],
  agent: (parts) => ({
    ...parts,
    readFrame: (text) => {
      const received = parts.readFrame(text);
      return received.kind === 'shutdown' ? { kind: 'ignored', why: 'a wish to be alone' } : received;
    },
  }),
} satisfies Fault;
