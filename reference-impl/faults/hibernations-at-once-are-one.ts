import { setTimeout } from 'node:timers/promises';
import type { Fault } from './fault.ts';

export default {
  sentence:
    'Of the hibernations that are asked of one agent at once the first is done, and all are accepted.',
  caughtBy: [
    'hibernation/many-sleepers-at-once › all come to sleep',
    'hibernation/ten-hibernations-at-once-make-one-command › exactly one is accepted',
  ],
  spills: ['hibernation/changes-at-once-*', 'errors/*', 'invariants/*'],
  api: (parts) => {
    const busy = new Set<string>();
    return {
      ...parts,
      async changeSession(api, caller, change) {
        const agent = (await parts.findSession(api.db, change.sessionId))?.agent_id;
        if (change.request !== 'hibernate' || agent == null) return parts.changeSession(api, caller, change);
        if (busy.has(agent))
          return {
            status: parts.status.accepted,
            body: parts.changeAnswer(change.sessionId, parts.newCommandId(), 'It sleeps soon.'),
          };
        busy.add(agent);
        await setTimeout(200);
        busy.delete(agent);
        return parts.changeSession(api, caller, change);
      },
    };
  },
} satisfies Fault;
