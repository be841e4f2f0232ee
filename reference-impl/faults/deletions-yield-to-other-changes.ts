import { setTimeout as pause } from 'node:timers/promises';

import type { Fault } from './fault.ts';

export default {
  sentence: 'A deletion lets others go first, and is refused when a hibernation or a wake was among them.',
  caughtBy: [
    'hibernation/changes-at-once-end-as-one-after-the-other › hibernate and delete of a running session: as one after the other',
    'hibernation/changes-at-once-end-as-one-after-the-other › wake and delete of a hibernated session: as one after the other',
  ],
  spills: ['termination/*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      if (change.request === 'delete') await pause(150);
      return parts.changeSession(api, caller, change);
    },
    nextState: (event, state) =>
      event === 'delete' && (state === 'hibernating' || state === 'waking')
        ? undefined
        : parts.nextState(event, state),
  }),
} satisfies Fault;
