import type { Fault } from './fault.ts';

export default {
  sentence: 'A late report about an ended command brings a terminated session back to running.',
  caughtBy: [
    'termination/late-reports-do-not-revive › it stays terminated',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier hibernation completed again does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier hibernation failed after all does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier wake completed again does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier wake failed after all does not end the one under way',
  ],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) =>
      event === 'complete start_session' && state === 'terminated'
        ? 'running'
        : parts.nextState(event, state),
  }),
} satisfies Fault;
