import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that is still starting cannot be deleted.',
  caughtBy: [
    'termination/stops-a-pending-session › the deletion is accepted',
    'termination/stops-a-pending-session › the agent is told to stop it',
    'termination/stops-a-pending-session › it ends terminated',
    'termination/stops-a-session-that-is-still-starting › the deletion is accepted',
    'termination/stops-a-session-that-is-still-starting › the agent is told to stop it',
    'termination/stops-a-session-that-is-still-starting › the late end of the start changes nothing',
    'termination/stops-a-session-that-is-still-starting › it ends terminated',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'delete' && (state === 'pending' || state === 'starting')) return undefined;
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
