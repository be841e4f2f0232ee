import { randomBytes } from 'node:crypto';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Session and command ids look like nothing else.',
  tempts: {
    check: 'creation/answers-202-with-a-pending-session',
    habit: 'The id of a session is ses- and 16 hex digits.',
    rewrite: {
      file: 'suites/02-creation/answers-202-with-a-pending-session.ts',
      from: 'expect(name).toEqual(expect.any(String))',
      to: 'expect(name).toMatch(/^ses-[0-9a-f]{16}$/)',
    },
  },
  api: (parts) => ({
    ...parts,
    newSessionId: () => `s${randomBytes(31).toString('hex').slice(0, 60)}`,
    newCommandId: () => `Cmd:${randomBytes(24).toString('base64url')}`,
  }),
} satisfies Oddity;
