import type { Fault } from './fault.ts';

export default {
  sentence: 'A connection that names no agent is answered 404.',
  caughtBy: ['errors/keys-are-asked-before-the-upgrade › each is refused, as the contract says'],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) =>
      refusal.message.startsWith('agent_id:') ? 404 : parts.refusalStatus(refusal),
  }),
} satisfies Fault;
