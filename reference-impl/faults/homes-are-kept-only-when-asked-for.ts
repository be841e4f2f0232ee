import type { Fault } from './fault.ts';

export default {
  sentence: 'A session that says nothing of a home gets none.',
  caughtBy: ['creation/passes-on-what-was-asked › persistentHome is true by default'],
  spills: ['hibernation/*', 'termination/*'],
  api: (parts) => ({
    ...parts,
    newSession: (plan, agent) => ({
      ...parts.newSession(plan, agent),
      persistentHome: plan.asked.persistentHome ?? false,
    }),
  }),
} satisfies Fault;
