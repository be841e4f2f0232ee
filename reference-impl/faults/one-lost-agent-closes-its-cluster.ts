import { isRefusal, refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Once a change was refused for want of an agent, every change in that cluster is.',
  caughtBy: [
    'hibernation/a-deleted-agents-session-refuses-gracefully › a session with an agent is accepted',
    'termination/a-deleted-agents-session-refuses-gracefully › a session with an agent is accepted',
  ],
  api: (parts) => {
    const closed = new Set<string>();
    return {
      ...parts,
      async changeSession(api, caller, change) {
        const session = await parts.findSession(api.db, change.sessionId);
        const cluster = session?.cluster_id ?? '';
        if (closed.has(cluster)) return refuse('notReady', 'This cluster has lost its agent.');
        const answer = await parts.changeSession(api, caller, change);
        if (isRefusal(answer) && answer.refused === 'notReady' && cluster !== '') closed.add(cluster);
        return answer;
      },
    };
  },
} satisfies Fault;
