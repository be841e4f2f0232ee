import type { Fault } from './fault.ts';

export default {
  sentence: 'A command that failed is written down as completed.',
  caughtBy: [
    'creation/becomes-failed-when-the-agent-says-so › its command is ended as failed',
    'creation/a-second-answer-changes-nothing › the command stays as it was ended first',
  ],
  spills: ['errors/frames-*', 'hibernation/a-workload-lost-*'],
  api: (parts) => ({
    ...parts,
    endCommand: (tx, commandId, _status, error) => parts.endCommand(tx, commandId, 'completed', error),
  }),
} satisfies Fault;
