import type { Fault } from './fault.ts';

export default {
  sentence: 'A refusal for want of an agent says nothing.',
  caughtBy: [
    'compatibility/refuses-to-terminate-an-old-session › the answer says what is wrong, to machines and to people',
    'compatibility/refuses-to-hibernate-an-old-session › the answer says what is wrong, to machines and to people',
    'compatibility/refuses-to-wake-an-old-session › the answer says what is wrong, to machines and to people',
  ],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) => (/ no agent /.test(refusal.message) ? {} : parts.refusalBody(refusal)),
  }),
} satisfies Fault;
