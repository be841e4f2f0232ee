import { refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const ended = new Set<string>();

export default {
  sentence: 'A request that ended in an accident once gets the same answer ever after.',
  caughtBy: [
    'creation/a-row-never-stands-without-its-command › the same request is accepted when nothing is in the way',
  ],
  spills: ['errors/*'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const request = JSON.stringify(body);
      if (ended.has(request)) return refuse('accident', 'This has gone wrong before.');
      return parts.createSession(api, caller, body).catch((cause: unknown) => {
        ended.add(request);
        throw cause;
      });
    },
  }),
} satisfies Fault;
