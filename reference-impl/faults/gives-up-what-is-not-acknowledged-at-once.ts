import { setTimeout } from 'node:timers/promises';
import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A creation waits a moment for the acknowledgement, and gives the session up without it.',
  caughtBy: [
    'creation/platform-agent-killed-before-acknowledging › the session is not lost meanwhile',
    'creation/platform-agent-killed-before-acknowledging › it comes to run',
  ],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const answer = await parts.createSession(api, caller, body);
      if (isRefusal(answer)) return answer;
      await setTimeout(500);
      await api.db.query("UPDATE sessions SET state = 'failed' WHERE id = $1 AND state = 'pending'", [
        (Object(answer.body) as { readonly name: string }).name,
      ]);
      return answer;
    },
  }),
} satisfies Fault;
