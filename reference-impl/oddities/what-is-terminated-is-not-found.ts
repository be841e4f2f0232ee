import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Changing a terminated session is answered 404 instead of 409 (R1).',
  tempts: {
    check: 'termination/refuses-what-is-terminated',
    habit: 'The refusal is a 409.',
    rewrite: {
      file: 'suites/03-termination/refuses-what-is-terminated.ts',
      from: 'expect(IMPOSSIBLE).toContain(second)',
      to: 'expect(second).toBe(409)',
    },
  },
  api: (parts) => ({
    ...parts,
    async lockSession(tx, id) {
      const session = await parts.lockSession(tx, id);
      return session?.state === 'terminated' ? undefined : session;
    },
  }),
} satisfies Oddity;
