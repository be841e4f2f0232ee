import type { Fault } from './fault.ts';

const MOST = 4;
let underWay = 0;

export default {
  sentence: 'Of many stops at once only the first few make a command; the others are accepted and forgotten.',
  caughtBy: [
    'termination/many-stops-at-once › each makes one command',
    'termination/many-stops-at-once › each reaches its own agent, once',
    'termination/many-stops-at-once › all end terminated',
  ],
  api: (parts) => ({
    ...parts,
    async changeSession(api, caller, change) {
      underWay += 1;
      const insertCommand: typeof parts.insertCommand =
        underWay > MOST ? () => Promise.resolve() : parts.insertCommand;
      try {
        return await parts.changeSession({ ...api, parts: { ...api.parts, insertCommand } }, caller, change);
      } finally {
        underWay -= 1;
      }
    },
  }),
} satisfies Fault;
