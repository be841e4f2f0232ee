import { setTimeout } from 'node:timers/promises';
import { isRefusal } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A creation that no agent fits is not refused: it waits for one, without an answer.',
  caughtBy: ['creation/never-calls-a-cluster › every request is answered'],
  spills: ['selection/*', 'errors/*'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const answer = await parts.createSession(api, caller, body);
      if (isRefusal(answer) && answer.refused === 'noAgents')
        await setTimeout(60_000, undefined, { ref: false });
      return answer;
    },
  }),
} satisfies Fault;
