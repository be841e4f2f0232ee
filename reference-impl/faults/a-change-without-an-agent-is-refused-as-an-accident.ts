import type { Fault } from './fault.ts';

export default {
  sentence: 'Changing a session that has no agent is an accident.',
  caughtBy: [
    'hibernation/a-deleted-agents-session-refuses-gracefully › hibernating it is refused with a 4xx',
    'hibernation/a-deleted-agents-session-refuses-gracefully › waking it is refused with a 4xx',
    'termination/a-deleted-agents-session-refuses-gracefully › it is refused with a 4xx',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'notReady' ? 500 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
