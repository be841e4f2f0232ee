import type { Fault } from './fault.ts';

export default {
  sentence: 'The second answer to a start counts as much as the first.',
  caughtBy: [
    'creation/a-second-answer-changes-nothing › a failure after the completion changes no state',
    'creation/a-second-answer-changes-nothing › a completion after the failure changes no state',
  ],
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
