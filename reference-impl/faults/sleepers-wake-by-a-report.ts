import type { Fault } from './fault.ts';

export default {
  sentence: 'A status running wakes a session that is hibernated.',
  caughtBy: ['errors/frames-without-an-edge-change-no-state › no session is in another state than before'],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'status running' && state === 'hibernated' ? 'running' : parts.nextState(event, state),
  }),
} satisfies Fault;
