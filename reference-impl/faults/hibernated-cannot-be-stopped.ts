import type { Fault } from './fault.ts';

export default {
  sentence: 'A hibernated session must be woken before it can be deleted.',
  caughtBy: [
    'termination/stops-from-every-state › each deletion is accepted',
    'termination/stops-from-every-state › each ends terminated',
    'hibernation/deletes-only-what-is-not-ending › delete of a hibernated session is accepted',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) =>
      event === 'delete' && state === 'hibernated' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;
