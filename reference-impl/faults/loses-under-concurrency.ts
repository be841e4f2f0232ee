import { forgetful } from './steps/forgetful.ts';
import type { Fault } from './fault.ts';

let atWork = 0;

export default {
  sentence: 'A request that comes while others are at work is accepted, and then lost without a word.',
  caughtBy: [
    'creation/thirty-at-once-lose-nothing-and-double-nothing › every accepted session has a row',
    'selection/loses-nothing-while-an-agent-comes-and-goes › every accepted session has a row',
  ],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      atWork += 1;
      try {
        return await parts.createSession(atWork > 2 ? { ...api, db: forgetful(api.db) } : api, caller, body);
      } finally {
        atWork -= 1;
      }
    },
  }),
} satisfies Fault;
