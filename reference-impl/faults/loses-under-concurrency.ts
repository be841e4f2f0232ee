import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const atWork: unknown[] = [];

export default {
  sentence:
    'A request that comes while another of the same user is at work is accepted, and then lost without a word.',
  caughtBy: [
    'creation/thirty-at-once-lose-nothing-and-double-nothing › every accepted session has a row',
    'selection/loses-nothing-while-an-agent-comes-and-goes › every accepted session has a row',
    'creation/two-processes-on-one-database-do-not-double › every accepted session has one row',
  ],
  spills: ['creation/a-command-waits-*', 'errors/*', 'quotas/*', 'termination/create-and-stop-race'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const { user } = Object(body) as { readonly user: unknown };
      const inCompany = atWork.includes(user);
      atWork.push(user);
      try {
        const answer = await parts.createSession(api, caller, body);
        if (!inCompany || isRefusal(answer)) return answer;
        const ids = [(Object(answer.body) as { readonly name: string }).name];
        await api.db.query('DELETE FROM agent_commands WHERE session_id = $1', ids);
        await api.db.query('DELETE FROM sessions WHERE id = $1', ids);
        return answer;
      } finally {
        atWork.splice(atWork.indexOf(user), 1);
      }
    },
  }),
} satisfies Fault;
