import { randomInt } from 'node:crypto';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Command ids are digits only.',
  tempts: {
    check: 'termination/makes-one-stop-command',
    habit: 'The id of a command begins with cmd-.',
    rewrite: {
      file: 'suites/03-termination/makes-one-stop-command.ts',
      from: 'expect(received[0] ?? promised).toBe(promised ?? received[0])',
      to: 'expect(received[0] ?? promised).toMatch(/^cmd-/)',
    },
  },
  api: (parts) => ({
    ...parts,
    newCommandId: () => `${randomInt(1_000_000, 2 ** 47)}`,
  }),
} satisfies Oddity;
