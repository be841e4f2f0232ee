import type { Fault } from './fault.ts';

export default {
  sentence: 'Hibernating a hibernated session is accepted.',
  caughtBy: [
    'hibernation/hibernates-only-what-runs › hibernate of a hibernated session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a hibernated session changes nothing and tells nobody',
    'hibernation/refuses-what-the-state-does-not-allow › hibernating a hibernated session answers 409',
    'hibernation/refuses-what-the-state-does-not-allow › none of them changes the row or makes a command',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'hibernate' && state === 'hibernated') return 'hibernating';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
