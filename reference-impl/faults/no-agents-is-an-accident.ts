import type { Fault } from './fault.ts';

export default {
  sentence: 'Without agents a session is refused with 500.',
  caughtBy: [
    'errors/answers-503-without-agents › where no agent ever was, the answer is 503',
    'errors/answers-503-without-agents › once the last agent has left, it is 503',
    'errors/only-heartbeats-keep-an-agent-online › no session goes to the one that is dead',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'noAgents' ? 500 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
