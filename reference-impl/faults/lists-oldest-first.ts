import type { Fault } from './fault.ts';

export default {
  sentence: 'Lists begin with the oldest session.',
  caughtBy: [
    'compatibility/lists-old-and-new-together › the new ones come before the old ones',
    'compatibility/lists-old-and-new-together › the old ones are in the order of their times',
  ],
  api: (parts) => ({ ...parts, sessionOrder: 's.created_at ASC NULLS FIRST, s.id' }),
} satisfies Fault;
