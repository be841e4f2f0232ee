import type { Fault } from './fault.ts';

export default {
  sentence: 'Without its database the API does not answer at all.',
  caughtBy: [],
  api: (parts) => ({ ...parts, onAccident: () => new Promise<never>(() => undefined) }),
} satisfies Fault;
