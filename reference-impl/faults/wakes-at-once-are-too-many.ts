import { setTimeout } from 'node:timers/promises';
import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'While a wake for an agent is being written, another one for it is refused.',
  caughtBy: [
    'hibernation/many-sleepers-at-once › all are accepted',
    'hibernation/many-sleepers-at-once › all come to run again',
    'hibernation/many-sleepers-at-once › each is told to its own agent, once',
    'hibernation/ten-wakes-at-once-make-one-command › the others are refused with 409',
  ],
  spills: ['hibernation/ten-wakes-*', 'hibernation/changes-at-once-*', 'errors/*'],
  api: (parts) => {
    const busy = new Set<string>();
    return {
      ...parts,
      async changeSession(api, caller, change) {
        const agent = (await parts.findSession(api.db, change.sessionId))?.agent_id;
        if (change.request !== 'wake' || agent == null) return parts.changeSession(api, caller, change);
        if (busy.has(agent)) return refuse('noAgents', 'The agent of this session is busy.');
        busy.add(agent);
        await setTimeout(200);
        busy.delete(agent);
        return parts.changeSession(api, caller, change);
      },
    };
  },
} satisfies Fault;
