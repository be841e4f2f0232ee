import type { Fault } from './fault.ts';

function inQuery(query: unknown): string | undefined {
  const token: unknown =
    typeof query === 'object' && query !== null ? Reflect.get(query, 'token') : undefined;
  return typeof token === 'string' ? token : undefined;
}

export default {
  sentence: 'A token is also taken from the query.',
  caughtBy: [
    'errors/token-counts-in-its-header-alone › each is answered 401',
    'errors/token-counts-in-its-header-alone › nothing is written',
  ],
  api: (parts) => ({ ...parts, tokenIn: (request) => parts.tokenIn(request) ?? inQuery(request.query) }),
} satisfies Fault;
