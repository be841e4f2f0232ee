import { randomBytes } from 'node:crypto';

import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Session and command ids look like nothing else.',
  api: (parts) => ({
    ...parts,
    newSessionId: () => `s${randomBytes(31).toString('hex').slice(0, 60)}`,
    newCommandId: () => `Cmd:${randomBytes(24).toString('base64url')}`,
  }),
} satisfies Oddity;
