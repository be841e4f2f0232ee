import type { Fault } from './fault.ts';

export default {
  sentence: 'Sessions that are still pending are no load.',
  caughtBy: [],
  api: (parts) => ({ ...parts, loadFreeStates: [...parts.loadFreeStates, 'pending'] }),
} satisfies Fault;
