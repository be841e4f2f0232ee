import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Sessions of the same instant are listed the other way round.',
  tempts: {
    check: 'compatibility/lists-old-and-new-together',
    habit: 'Of sessions of one instant the one written last comes first.',
    rewrite: {
      file: 'suites/09-compatibility/stage/old-sessions.ts',
      from: 'FIRST + index * 60_000',
      to: 'FIRST + 0 * index',
    },
  },
  api: (parts) => ({ ...parts, sessionOrder: 's.created_at DESC NULLS LAST, s.id ASC' }),
} satisfies Oddity;
