import type { Oddity } from './oddity.ts';

export default {
  sentence: 'Refusals say why in French, but for those of a quota, which has to be named.',
  tempts: {
    check: 'errors/answers-503-without-agents',
    habit: 'The message says that no online agent fits.',
    rewrite: {
      file: 'suites/08-errors/answers-503-without-agents.ts',
      from: '[never, left].filter(({ message }) => message === null)',
      to: "[never, left].filter(({ message }) => message?.startsWith('No online agent fits') !== true)",
    },
  },
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) =>
      parts.refusalBody(
        refusal.refused === 'quotaExceeded'
          ? refusal
          : { ...refusal, message: 'Cela n’est pas possible : réessayez autrement, ou plus tard.' },
      ),
  }),
} satisfies Oddity;
