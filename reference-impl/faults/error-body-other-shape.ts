import type { Fault } from './fault.ts';

export default {
  sentence: 'Refusals have a body of another shape.',
  caughtBy: ['contract/refusal-answers › every refusal has an error and a message'],
  api: (parts) => ({ ...parts, refusalBody: ({ refused, message }) => ({ code: refused, detail: message }) }),
} satisfies Fault;
