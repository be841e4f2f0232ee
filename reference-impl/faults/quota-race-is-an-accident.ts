import { isRefusal, refuse } from '../api/refusals.ts';
import type { Fault } from './fault.ts';

const atWork = new Map<unknown, number>();

export default {
  sentence: 'Who is over the quota while asking twice at once is told of an accident.',
  caughtBy: [
    'quotas/twenty-at-once-keep-to-the-session-limit › all others are refused like one that comes later',
    'quotas/twenty-at-once-keep-to-the-cpu-limit › all others are refused like one that comes later',
    'quotas/twenty-at-once-keep-to-the-memory-limit › all others are refused like one that comes later',
    'quotas/two-users-at-once-do-not-disturb-each-other › all others are refused like one that comes later',
    'quotas/two-processes-keep-to-one-quota › all others are refused like one that comes later',
  ],
  api: (parts) => ({
    ...parts,
    async createSession(api, caller, body) {
      const user: unknown = Reflect.get(Object(body) as object, 'user');
      const others = atWork.get(user) ?? 0;
      atWork.set(user, others + 1);
      const outcome = await parts.createSession(api, caller, body).finally(() => {
        atWork.set(user, (atWork.get(user) ?? 1) - 1);
      });
      const over = isRefusal(outcome) && outcome.refused === 'quotaExceeded';
      return over && others > 0 ? refuse('accident', 'Could not serialize access.') : outcome;
    },
  }),
} satisfies Fault;
