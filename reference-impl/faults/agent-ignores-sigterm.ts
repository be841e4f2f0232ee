import type { Fault } from './fault.ts';

export default {
  sentence: 'Goes on as if nothing had been said when told to go.',
  caughtBy: [
    'creation/agent-leaves-on-sigterm › its process ends with 0 in time',
    'creation/agent-leaves-on-sigterm › it closes its connection with 1000',
    'errors/agent-leaves-in-the-middle-of-work › it ends with 0 in time',
    'errors/agent-leaves-on-shutdown › its process ends with 0 in time',
    'errors/agent-leaves-on-shutdown › it closes its connection with 1000',
  ],
  agent: (parts) => ({
    ...parts,
    leave: () => Promise.resolve(),
  }),
} satisfies Fault;
