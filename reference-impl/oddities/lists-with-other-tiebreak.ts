import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Sessions of the same instant are listed the other way round.',
  api: (parts) => ({ ...parts, sessionOrder: 's.created_at DESC NULLS LAST, s.id ASC' }),
} satisfies Oddity;
