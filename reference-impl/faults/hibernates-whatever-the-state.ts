import type { Fault } from './fault.ts';

export default {
  sentence: 'A session is hibernated in whatever state it is.',
  caughtBy: [
    'hibernation/hibernates-only-what-runs › hibernate of a pending session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a pending session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a starting session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a starting session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a hibernating session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a hibernating session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a hibernated session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a hibernated session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a waking session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a waking session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a terminating session answers 404 or 409',
    'hibernation/hibernates-only-what-runs › hibernate of a terminating session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a terminated session answers 404 or 409',
    'hibernation/hibernates-only-what-runs › hibernate of a terminated session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a failed session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a failed session changes nothing and tells nobody',
    'hibernation/hibernates-only-what-runs › hibernate of a archived session answers 409',
    'hibernation/hibernates-only-what-runs › hibernate of a archived session changes nothing and tells nobody',
    'hibernation/refuses-what-the-state-does-not-allow › hibernating a hibernated session answers 409',
    'hibernation/refuses-what-the-state-does-not-allow › hibernating a terminated session answers 404 or 409',
    'hibernation/refuses-what-the-state-does-not-allow › none of them changes the row or makes a command',
    'hibernation/ten-hibernations-at-once-make-one-command › exactly one is accepted',
    'hibernation/ten-hibernations-at-once-make-one-command › one command is made',
    'hibernation/ten-hibernations-at-once-make-one-command › the agent gets it once',
  ],
  api: (parts) => ({
    ...parts,
    nextState: (event, state) => {
      if (event === 'hibernate') return 'hibernating';
      return parts.nextState(event, state);
    },
  }),
} satisfies Fault;
