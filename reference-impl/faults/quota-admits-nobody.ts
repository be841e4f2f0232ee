import type { Fault } from './fault.ts';

export default {
  sentence: 'Every session is said to exceed the quota.',
  caughtBy: [
    'quotas/the-plans-own-case › the first is created',
    'quotas/refuses-wrong-quantities › lawful ones are admitted',
    'quotas/counts-sessions-wherever-they-are › where they are few there is room',
    'quotas/counts-what-is-there › where there is room, one more is admitted',
    'quotas/counts-what-is-hibernating › where there is room, one more is admitted',
    'quotas/does-not-count-what-is-over › where there is room, one more is admitted',
    'quotas/use-follows-the-rows › without them there is room',
    'quotas/limits-that-were-set-hold › storage refuses nobody',
  ],
  spills: ['*/*'],
  api: (parts) => ({ ...parts, fits: () => false }),
} satisfies Fault;
