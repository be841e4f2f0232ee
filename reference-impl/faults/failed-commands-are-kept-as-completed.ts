import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that failed is kept as completed, with its error.',
  caughtBy: [
    'hibernation/a-failed-hibernation-runs-on › the command has failed',
    'hibernation/a-failed-wake-sleeps-on › the command has failed',
    'creation/becomes-failed-when-the-agent-says-so › its command is ended as failed',
    'creation/a-second-answer-changes-nothing › the command stays as it was ended first',
  ],
  spills: ['errors/*', 'invariants/*'],
  api: (parts) => ({
    ...parts,
    endCommand: (tx, commandId, _status, error) => parts.endCommand(tx, commandId, 'completed', error),
  }),
} satisfies Fault;
