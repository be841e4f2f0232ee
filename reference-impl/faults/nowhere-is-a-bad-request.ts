import type { Fault } from './fault.ts';

export default {
  sentence: 'A path or a method that is not there is a bad request.',
  caughtBy: [
    'errors/refuses-unknown-paths-and-methods › an unknown path is answered 404 or 405',
    'errors/refuses-unknown-paths-and-methods › a method that a path does not have is answered 404 or 405',
  ],
  api: (parts) => ({
    ...parts,
    refusalStatus: (refusal) => (refusal.refused === 'notFound' ? 400 : parts.refusalStatus(refusal)),
  }),
} satisfies Fault;
