import type { Fault } from './fault.ts';

let atWork = 0;

export default {
  sentence: 'A request that comes while another is at work makes two sessions.',
  caughtBy: [
    'creation/thirty-at-once-lose-nothing-and-double-nothing › there is no row that nobody was told of',
  ],
  spills: ['quotas/*'],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      atWork += 1;
      try {
        if (atWork > 1) await parts.createSession(api, caller, body);
        return await parts.createSession(api, caller, body);
      } finally {
        atWork -= 1;
      }
    },
  }),
} satisfies Fault;
