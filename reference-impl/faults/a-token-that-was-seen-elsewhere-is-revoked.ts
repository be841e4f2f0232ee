import type { Fault } from './fault.ts';

const textIn = (query: unknown): unknown =>
  typeof query === 'object' && query !== null ? Reflect.get(query, 'token') : undefined;

export default {
  sentence: 'A token that once stood in a query is not taken from the header any more.',
  caughtBy: ['errors/token-counts-in-its-header-alone › the same token in its header is accepted'],
  api(parts) {
    const seen = new Set<unknown>();
    return {
      ...parts,
      tokenIn(request) {
        seen.add(textIn(request.query));
        const token = parts.tokenIn(request);
        return seen.has(token) ? undefined : token;
      },
    };
  },
} satisfies Fault;
