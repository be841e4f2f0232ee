import type { Fault } from './fault.ts';

export default {
  sentence: 'Answers no pings.',
  caughtBy: [
    'errors/agent-answers-pings › a ping is answered',
    'errors/agent-answers-pings › a ping is answered while a session is started',
  ],
  agent: (parts) => ({
    ...parts,
    answersPings: false,
  }),
} satisfies Fault;
