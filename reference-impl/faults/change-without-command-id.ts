import type { Fault } from './fault.ts';

export default {
  sentence: 'An accepted change does not name its command.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    changeAnswer: (name, _commandId, message) => ({ name, message }),
  }),
} satisfies Fault;
