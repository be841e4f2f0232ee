import type { Fault } from './fault.ts';

export default {
  sentence: 'An accepted change does not name its command.',
  caughtBy: [
    'contract/delete-session-answer › lawful requests get the status and the shape of the contract',
    'contract/put-session-hibernate-answer › lawful requests get the status and the shape of the contract',
    'contract/put-session-wake-answer › lawful requests get the status and the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    changeAnswer: (name, _commandId, message) => ({ name, message }),
  }),
} satisfies Fault;
