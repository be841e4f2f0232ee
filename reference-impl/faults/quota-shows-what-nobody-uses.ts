import type { Fault } from './fault.ts';

export default {
  sentence: 'A quota shows one session more than there is, and default limits.',
  caughtBy: [
    'quotas/use-follows-the-rows › nothing was in use before',
    'quotas/limits-follow-the-rows › the limits of the row are shown',
    'quotas/keeps-the-limits-that-were-set › it is shown as it was set',
    'quotas/nothing-said-counts-nothing › the quota shows it so',
    'quotas/each-user-has-an-own-quota › what others got is not held against them',
    'quotas/nobody-raises-their-own-limits › they can read what they use',
  ],
  api: (parts) => ({
    ...parts,
    outgoing(operation, answer) {
      const { body, ...rest } = parts.outgoing(operation, answer);
      if (!operation.endsWith('/quota') || typeof body !== 'object') return { ...rest, body };
      const used: unknown = Reflect.get(body ?? {}, 'usedSessions');
      return {
        ...rest,
        body: { ...body, usedSessions: Number(used) + 1, maxSessions: 5, maxCpu: '4', maxMemory: '16Gi' },
      };
    },
  }),
} satisfies Fault;
