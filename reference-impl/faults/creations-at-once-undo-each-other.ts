import { setTimeout } from 'node:timers/promises';
import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const atWork = new Set<{ readonly user: string; isAlone: boolean }>();

export default {
  sentence: 'Two creations for one user at once are both refused, as each finds the other in its way.',
  caughtBy: [
    'creation/a-command-waits-for-an-agent-that-is-reconnecting › something was accepted',
    'creation/thirty-at-once-lose-nothing-and-double-nothing › every request is accepted',
    'creation/two-processes-on-one-database-do-not-double › both accept every request',
  ],
  spills: ['errors/*', 'quotas/*', 'selection/*', 'termination/create-and-stop-race'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const { user } = Object(body) as { readonly user: string };
      const others = [...atWork].filter((one) => one.user === user);
      const me = { user, isAlone: others.length === 0 };
      for (const other of others) other.isAlone = false;
      atWork.add(me);
      await setTimeout(200);
      atWork.delete(me);
      return me.isAlone
        ? parts.createSession(api, caller, body)
        : refuse('accident', 'Another session of this user is being created.');
    },
  }),
} satisfies Fault;
