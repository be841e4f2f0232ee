import { refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

export default {
  sentence: 'Every wake is refused as if the session had no agent.',
  caughtBy: [
    'compatibility/refuses-to-wake-an-old-session › the same is accepted for a session that has an agent',
    'hibernation/wakes-only-what-sleeps › wake of a hibernated session is accepted',
  ],
  spills: ['templates/*', 'quotas/*', 'errors/*', 'contract/*'],
  api: (parts) => ({
    ...parts,
    changeSession: (api, caller, change) =>
      change.request === 'wake'
        ? Promise.resolve(refuse('notReady', 'This session has no agent that could do it.'))
        : parts.changeSession(api, caller, change),
  }),
} satisfies Fault;
