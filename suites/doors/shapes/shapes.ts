/** Which way a frame goes. */
export type Direction = 'to-agent' | 'to-api';

/**
 * The contract's shapes, as the doors need them. `fixtures/contract` provides them; they are handed in, so that
 * the doors can be tried with shapes of a test's own. Each validator returns sentences, none for "right".
 */
export interface Shapes {
  /** `path` as in the contract, `/api/v1/sessions/ada-1`, without a query. Undefined: no operation of it. */
  operationOf(method: string, path: string): string | undefined;
  validateAnswer(operationId: string, status: number, body: unknown): string[];
  validateRequest(operationId: string, body: unknown): string[];
  /** What the shape allows of a body, and an implementation may refuse. */
  mayBeRefused(operationId: string, body: unknown): string[];
  /** What the shape allows of an agent's frame, and of which nothing comes. */
  meansNothing(frame: unknown): string[];
  /** Of a path with its query, if it has one. */
  validateQuery(operationId: string, path: string): string[];
  validateFrame(
    direction: Direction,
    frame: unknown,
  ): { readonly message: string; readonly problems: string[] };
}
