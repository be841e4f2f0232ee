import type { Fault } from './fault.ts';

export default {
  sentence: 'That a session has no agent is an accident instead of a refusal.',
  caughtBy: [
    'compatibility/refuses-to-terminate-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-hibernate-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/refuses-to-wake-an-old-session › it is answered with a 4xx, from every state',
    'compatibility/owners-see-their-old-sessions › the owner is refused with a 4xx, and nothing changes',
    'compatibility/serves-rows-however-odd › to terminate it is refused with a 4xx',
    'compatibility/platform-old-sessions-beside-new-ones › the old ones are refused with a 4xx, and nothing changes',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (/ no agent /.test(refusal.message) ? 500 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
