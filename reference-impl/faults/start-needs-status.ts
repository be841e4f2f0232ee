import type { Fault } from './fault.ts';

export default {
  sentence: 'The complete of a start is not enough: only a status running ends it.',
  caughtBy: [
    'creation/becomes-running-when-the-agent-reports-it › the end of the start command suffices',
    'creation/moves-from-pending-through-starting-to-running › it is running once the start is completed',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'complete start_session' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;
