import type { Fault } from './fault.ts';

export default {
  sentence: 'A late report about an ended command brings a terminated session back to running.',
  caughtBy: ['termination/late-reports-do-not-revive › it stays terminated'],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) =>
      event === 'complete start_session' && state === 'terminated'
        ? 'running'
        : parts.nextState(event, state),
  }),
} satisfies Fault;
