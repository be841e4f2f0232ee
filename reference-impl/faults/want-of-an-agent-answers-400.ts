import type { Fault } from './fault.ts';

export default {
  sentence: 'For want of an agent a request is called invalid.',
  caughtBy: [
    'compatibility/answers-409-for-want-of-an-agent › terminating answers 409',
    'compatibility/answers-409-for-want-of-an-agent › hibernating answers 409',
    'compatibility/answers-409-for-want-of-an-agent › waking answers 409',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (/ no agent /.test(refusal.message) ? 400 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
