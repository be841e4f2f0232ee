import type { Fault } from './fault.ts';

export default {
  sentence: 'Frames to the agent carry no timestamp.',
  caughtBy: [
    'contract/command-start-session-frame › its frames have the shape of the contract',
    'contract/command-stop-session-frame › its frames have the shape of the contract',
    'contract/command-hibernate-session-frame › its frames have the shape of the contract',
    'contract/command-wake-session-frame › its frames have the shape of the contract',
  ],
  api: (parts) => ({
    ...parts,
    frame: (type, payload) => ({ type, payload }),
  }),
} satisfies Fault;
