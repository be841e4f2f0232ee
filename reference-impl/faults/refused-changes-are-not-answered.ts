import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A change that is refused is not answered at all.',
  caughtBy: [
    'hibernation/never-calls-a-cluster › what is refused is answered too',
    'hibernation/refuses-an-unknown-session › hibernating it answers 404',
    'hibernation/refuses-an-unknown-session › waking it answers 404',
  ],
  spills: ['hibernation/*', 'termination/*', 'errors/*', 'invariants/*', 'compatibility/*'],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      const answer = await parts.changeSession(api, caller, change);
      return isRefusal(answer) ? new Promise<never>(() => undefined) : answer;
    },
  }),
} satisfies Fault;
