import type { Fault } from './fault.ts';

export default {
  sentence: 'The status running is not enough: only the complete of the start ends it.',
  caughtBy: [
    'errors/any-history-ends-at-rest › the row took the edges of the state machine, and no others',
    'creation/becomes-running-when-the-agent-reports-it › the status running suffices',
    'creation/coming-to-rest-ends-the-open-commands › the report was taken',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'status running' && state !== 'waking' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;
