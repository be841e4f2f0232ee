import type { Fault } from './fault.ts';

export default {
  sentence: 'What is zero is not set.',
  caughtBy: [
    'quotas/keeps-the-limits-that-were-set › one that is null is left as it was, one that is 0 is 0',
  ],
  api: (parts) => ({
    ...parts,
    changeQuota(api, id, body) {
      const set = Object.entries(Object(body) as object).filter(([, value]) => value !== 0);
      return parts.changeQuota(api, id, Object.fromEntries(set));
    },
  }),
} satisfies Fault;
