import type { Fault } from './fault.ts';

export default {
  sentence: 'Setting one limit sets the others back to their defaults.',
  caughtBy: [
    'quotas/keeps-the-limits-that-were-set › one that is set alone leaves the others',
    'quotas/keeps-the-limits-that-were-set › one that is null is left as it was, one that is 0 is 0',
  ],
  api: (parts) => ({
    ...parts,
    changeQuota: (api, id, body) =>
      parts.changeQuota(api, id, {
        maxSessions: 5,
        maxCpu: '4',
        maxMemory: '16Gi',
        maxStorage: '100Gi',
        ...(Object(body) as object),
      }),
  }),
} satisfies Fault;
