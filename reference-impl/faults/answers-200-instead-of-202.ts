import type { Fault } from './fault.ts';

export default {
  sentence: 'Accepted requests are answered 200, as if the work were done.',
  caughtBy: [],
  api: (parts) => ({ ...parts, status: { ...parts.status, accepted: 200 } }),
} satisfies Fault;
