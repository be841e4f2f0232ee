import type { Fault } from './fault.ts';

export default {
  sentence: 'An agent that registers again is answered 201, like a new one.',
  caughtBy: [
    'contract/post-agents-register-answer › lawful requests get the status and the shape of the contract',
    'errors/admin-registering-again-replaces-what-it-carries › it is answered 200',
    'errors/admin-rotates-a-key › the agent returns with the new one',
    'errors/keys-open-only-for-their-agent › its own key is taken',
  ],
  api: (parts) => ({ ...parts, status: { ...parts.status, known: 201 } }),
} satisfies Fault;
