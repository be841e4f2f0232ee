import { defaultResources } from '../api/template-rows.ts';
import type { Fault } from './fault.ts';

export default {
  sentence: 'A session without any quantities gets half of what is promised.',
  caughtBy: ['creation/fills-in-missing-resources › without any defaults it is 2Gi and 1000m'],
  spills: ['quotas/*', 'templates/*'],
  api: (parts) => ({
    ...parts,
    newSession(plan, agent) {
      const { memory, cpu } = { ...defaultResources(plan.template), ...plan.asked.resources };
      return { ...parts.newSession(plan, agent), memory: memory ?? '1Gi', cpu: cpu ?? '500m' };
    },
  }),
} satisfies Fault;
