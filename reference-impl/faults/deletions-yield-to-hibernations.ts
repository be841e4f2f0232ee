import { setTimeout as pause } from 'node:timers/promises';

import type { Fault } from './fault.ts';

export default {
  sentence: 'A deletion lets others go first, and is refused when a hibernation was among them.',
  caughtBy: [
    'hibernation/changes-at-once-end-as-one-after-the-other › hibernate and delete of a running session: as one after the other',
  ],
  spills: ['termination/*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      if (change.request === 'delete') await pause(150);
      return parts.changeSession(api, caller, change);
    },
    nextState: (event, state) =>
      event === 'delete' && state === 'hibernating' ? undefined : parts.nextState(event, state),
  }),
} satisfies Fault;
