import type { Fault } from './fault.ts';

export default {
  sentence: 'Who asks wrongly is told the statement that this would have made.',
  caughtBy: ['errors/refuses-without-telling-of-the-inside › none tells of the inside'],
  api: (parts) => ({
    ...parts,
    refusalBody: (refusal) =>
      refusal.refused === 'invalidRequest'
        ? { error: 'Invalid request', message: 'at read (/app/src/read-body.ts:26:9)' }
        : parts.refusalBody(refusal),
  }),
} satisfies Fault;
