import type { Fault } from './fault.ts';

export default {
  sentence: 'A template does not say its display name.',
  caughtBy: [],
  api: (parts) => ({
    ...parts,
    templateView: (row, time) => ({ ...parts.templateView(row, time), displayName: undefined }),
  }),
} satisfies Fault;
