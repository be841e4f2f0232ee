import { rememberWhoAsks } from './steps/who-asks.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions that somebody else asked for do not count.',
  caughtBy: [
    'quotas/each-user-has-an-own-quota › who has used it up is refused, also when asked for by the admin',
  ],
  api: (given) => {
    const [parts, asking] = rememberWhoAsks(given);
    return {
      ...parts,
      async readCounted(sql, userId) {
        const rows = await parts.readCounted(sql, userId);
        return (asking()?.caller.id ?? userId) === userId ? rows : [];
      },
    };
  },
} satisfies Fault;
