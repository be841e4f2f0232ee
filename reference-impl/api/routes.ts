import type { Answer, Api, Caller } from './context.ts';
import type { Refusal } from './refusals.ts';

/** A request as the handlers see it. */
export type Asked = {
  readonly body: unknown;
  readonly query: unknown;
  /** The value of the path's `:id` or `:name`; empty where there is none. */
  readonly id: string;
  readonly agentKey: string;
};

export type Role = 'user' | 'operator' | 'admin';
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Outcome = Promise<Answer | Refusal>;

/** A route that anybody may call; it looks for itself who asks. */
export type OpenRoute = {
  readonly method: Method;
  readonly path: string;
  readonly handle: (api: Api, asked: Asked) => Outcome;
};

/** A route for those who have logged in, with at least this role. */
export type GuardedRoute = {
  readonly method: Method;
  readonly path: string;
  readonly role: Role;
  readonly handle: (api: Api, caller: Caller, asked: Asked) => Outcome;
};

export const ok = (body: unknown): Answer => ({ status: 200, body });
