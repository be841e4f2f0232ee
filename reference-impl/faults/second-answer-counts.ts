import type { Fault } from './fault.ts';

export default {
  sentence: 'The second answer to a start counts as much as the first.',
  caughtBy: [
    'creation/a-second-answer-changes-nothing › a failure after the completion changes no state',
    'creation/a-second-answer-changes-nothing › a completion after the failure changes no state',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier hibernation completed again does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier hibernation failed after all does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier wake completed again does not end the one under way',
    'hibernation/reports-of-an-earlier-cycle-count-for-nothing › an earlier wake failed after all does not end the one under way',
  ],
  spills: ['errors/any-history-ends-at-rest'],
  api: (parts) => ({
    ...parts,
    isOpen: () => true,
    nextState: (event, state) => {
      if (event === 'failed start_session' && state === 'running') return 'failed';
      if (event === 'complete start_session' && state === 'failed') return 'running';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
