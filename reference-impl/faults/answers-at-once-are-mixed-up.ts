import type { Answer } from '../api/context.ts';
import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const atWork: unknown[] = [];
const last = new Map<unknown, Answer>();

export default {
  sentence: 'A creation that comes while another of the same user is at work gets the answer of one before.',
  caughtBy: [
    'creation/thirty-at-once-lose-nothing-and-double-nothing › no two answers name the same session',
  ],
  spills: [
    'creation/a-command-waits-*',
    'creation/two-processes-*',
    'errors/*',
    'quotas/*',
    'selection/*',
    'termination/create-and-stop-race',
  ],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const { user } = Object(body) as { readonly user: unknown };
      const inCompany = atWork.includes(user);
      atWork.push(user);
      try {
        const answer = await parts.createSession(api, caller, body);
        if (isRefusal(answer)) return answer;
        if (!inCompany) last.set(user, answer);
        return last.get(user) ?? answer;
      } finally {
        atWork.splice(atWork.indexOf(user), 1);
      }
    },
  }),
} satisfies Fault;
