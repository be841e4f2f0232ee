import type { Fault } from './fault.ts';

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

export default {
  sentence: 'A body is walked through by calls, which a deep one makes too many.',
  caughtBy: [
    'errors/bodies-that-strain-the-reader › strange documents are taken or refused, and never answered 5xx',
  ],
  api: (parts) => ({
    ...parts,
    incoming(operation, asked) {
      depthOf(asked.body);
      return parts.incoming(operation, asked);
    },
  }),
} satisfies Fault;
