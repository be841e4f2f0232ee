import type { Fault } from './fault.ts';

/** Marks a token, and the id in it, as one that sets a quota. */
const RAISING = '#raising';

export default {
  sentence: 'Everybody may set quotas.',
  caughtBy: [
    'quotas/nobody-raises-their-own-limits › neither user nor operator may',
    'quotas/nobody-raises-their-own-limits › their limits stay as they were',
  ],
  api: (parts) => ({
    ...parts,
    tokenIn(request) {
      const token = parts.tokenIn(request);
      const raising =
        Reflect.get(request, 'method') === 'PUT' && String(Reflect.get(request, 'url')).endsWith('/quota');
      return token !== undefined && raising ? token + RAISING : token;
    },
    async verifyToken(token, secret) {
      const id = await parts.verifyToken(token.replace(RAISING, ''), secret);
      return id !== undefined && token.endsWith(RAISING) ? id + RAISING : id;
    },
    async findUserById(sql, id) {
      const user = await parts.findUserById(sql, id.replace(RAISING, ''));
      return user && id.endsWith(RAISING) ? { ...user, role: 'admin' } : user;
    },
  }),
} satisfies Fault;
