import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Changing a terminated session is answered 404 instead of 409 (R1).',
  api: (parts) => ({
    ...parts,
    async lockSession(tx, id) {
      const session = await parts.lockSession(tx, id);
      return session?.state === 'terminated' ? undefined : session;
    },
  }),
} satisfies Oddity;
