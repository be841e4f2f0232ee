import { isRefusal, refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const atWork: unknown[] = [];

export default {
  sentence:
    'A creation that comes while another of the same user is at work is answered as an accident, and stands all the same.',
  caughtBy: [
    'creation/a-command-waits-for-an-agent-that-is-reconnecting › what was refused left no row',
    'creation/thirty-at-once-lose-nothing-and-double-nothing › every request is accepted',
  ],
  spills: ['quotas/*', 'selection/*', 'errors/*', 'creation/two-processes-*'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const { user } = Object(body) as { readonly user: unknown };
      const inCompany = atWork.includes(user);
      atWork.push(user);
      try {
        const answer = await parts.createSession(api, caller, body);
        return inCompany && !isRefusal(answer) ? refuse('accident', 'It was too much at once.') : answer;
      } finally {
        atWork.splice(atWork.indexOf(user), 1);
      }
    },
  }),
} satisfies Fault;
