import type { Oddity } from './oddity.ts';

export default {
  sentence: 'What could answer 204 answers 200 and says that it was done.',
  tempts: {
    check: 'templates/a-deleted-template-starts-nothing',
    habit: 'A deletion answers 204.',
    rewrite: {
      file: 'suites/06-templates/a-deleted-template-starts-nothing.ts',
      from: 'expect(accepted(deleted), `answered ${deleted}`).toBe(true)',
      to: 'expect(deleted).toBe(204)',
    },
  },
  api: (parts) => ({
    ...parts,
    outgoing: (operation, answer) =>
      answer.status === 204 ? { status: 200, body: { deleted: true } } : parts.outgoing(operation, answer),
  }),
} satisfies Oddity;
