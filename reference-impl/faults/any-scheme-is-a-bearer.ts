import type { Fault } from './fault.ts';

export default {
  sentence: 'The scheme before a token is not looked at.',
  caughtBy: ['errors/token-counts-in-its-header-alone › each is answered 401'],
  api: (parts) => ({
    ...parts,
    tokenIn: ({ headers }) => headers.authorization?.split(' ').at(-1),
  }),
} satisfies Fault;
