import type { Fault } from './fault.ts';

export default {
  sentence: 'A refusal tells the statement that found nothing.',
  caughtBy: ['contract/refusal-answers › none tells SQL, a stack, a path or an address of the inside'],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) => ({
      ...(parts.refusalBody(refusal) as object),
      message: `${refusal.message} (SELECT * FROM sessions WHERE id = $1)`,
    }),
  }),
} satisfies Fault;
