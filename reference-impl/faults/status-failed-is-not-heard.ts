import type { Fault } from './fault.ts';

export default {
  sentence: 'That a workload is lost while it starts is not heard: only a failed command counts.',
  caughtBy: ['creation/becomes-failed-when-the-agent-says-so › the status failed makes it failed'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'status failed' && ['pending', 'starting'].includes(state)
        ? undefined
        : parts.nextState(event, state),
  }),
} satisfies Fault;
