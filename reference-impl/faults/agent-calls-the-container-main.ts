import type { Fault } from './fault.ts';

export default {
  sentence: 'Calls the container of a session main.',
  caughtBy: ['creation/agent-makes-the-deployment › its container is called session'],
  spills: ['*/agent-*'],
  agent: (parts) => ({
    ...parts,
    sessionContainer: (...given) => ({ ...parts.sessionContainer(...given), name: 'main' }),
  }),
} satisfies Fault;
