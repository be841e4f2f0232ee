import { randomBytes } from 'node:crypto';

import type { Oddity } from './oddity.ts';

export default {
  sentence:
    'Session ids are as long as they may be, so that the names of pods hold the beginning of them only.',
  tempts: {
    check: 'creation/platform-creates-a-session',
    habit: 'A pod is named after its session.',
    rewrite: {
      file: 'suites/02-creation/platform-creates-a-session.ts',
      from: 'pods: pods.map(({ metadata }) => metadata.name),',
      to: 'pods: pods.map(({ metadata }) => metadata.name).filter((name) => name.startsWith(`${id}-`)),',
    },
  },
  api: (parts) => ({
    ...parts,
    newSessionId: () => `d${randomBytes(31).toString('hex')}`,
  }),
} satisfies Oddity;
