import type { Fault } from './fault.ts';

export default {
  sentence: 'Does a command once more that comes again while it is at work.',
  caughtBy: ['errors/agent-acknowledges-a-command-at-work-again › it ends once'],
  agent: (parts) => ({
    ...parts,
    reactTo: (known) => (known?.ended === false ? { kind: 'work' } : parts.reactTo(known)),
  }),
} satisfies Fault;
