import type { Fault } from './fault.ts';

export default {
  sentence: 'Refusals have a body of another shape.',
  caughtBy: [],
  api: (parts) => ({ ...parts, refusalBody: ({ refused, message }) => ({ code: refused, detail: message }) }),
} satisfies Fault;
