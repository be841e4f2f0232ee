import { rememberWhoAsks } from './steps/who-asks.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'Quantities that were not asked for are not held against the quota.',
  caughtBy: [
    "quotas/counts-what-a-session-gets-by-default › the CPU of its template's defaults counts",
    "quotas/counts-what-a-session-gets-by-default › the memory of its template's defaults counts",
    'quotas/counts-what-a-session-gets-by-default › without any defaults it counts 1000m of CPU',
    'quotas/counts-what-a-session-gets-by-default › without any defaults it counts 2Gi of memory',
  ],
  api: (given) => {
    const [parts, asking] = rememberWhoAsks(given);
    return {
      ...parts,
      overQuota(used, asked, limits, fit) {
        const resources: unknown = Reflect.get(Object(asking()?.body) as object, 'resources');
        const nothing = resources === undefined ? { cpu: 0n, memory: 0n } : {};
        return parts.overQuota(used, { ...asked, ...nothing }, limits, fit);
      },
    };
  },
} satisfies Fault;
