import { refuse } from '../api/refusals.ts';

import type { Fault } from './fault.ts';

export default {
  sentence: 'Every change of a session is refused as if it had no agent.',
  caughtBy: [
    'compatibility/refuses-to-terminate-an-old-session › the same is accepted for a session that has an agent',
    'compatibility/refuses-to-hibernate-an-old-session › the same is accepted for a session that has an agent',
    'hibernation/refuses-an-unknown-session › the same request for a session that exists is accepted',
  ],
  spills: ['*/*'],
  api: (parts) => ({
    ...parts,
    changeSession: () => Promise.resolve(refuse('notReady', 'This session has no agent that could do it.')),
  }),
} satisfies Fault;
