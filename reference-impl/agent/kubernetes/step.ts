import type { Piece } from './kinds.ts';

/** What is done to a cluster, as data: a plan is a list of these. */
export type Step =
  | { readonly kind: 'refuse'; readonly why: string }
  | { readonly kind: 'create'; readonly piece: Piece; readonly body: object }
  | { readonly kind: 'patch'; readonly piece: Piece; readonly body: object }
  /** Deletes, and waits until it is gone; `name` where it is not the session's own. */
  | { readonly kind: 'remove'; readonly piece: Piece; readonly name?: string }
  | { readonly kind: 'await-ready-pod' }
  | { readonly kind: 'await-no-pods' }
  /** Writes the status of the Session resource. */
  | { readonly kind: 'note'; readonly phase: 'Running' | 'Hibernated' }
  /** Tells the API the state reached. */
  | { readonly kind: 'report'; readonly state: 'running' | 'hibernated' | 'terminated' };

export function scaled(replicas: 0 | 1): Step {
  return { kind: 'patch', piece: 'deployment', body: { spec: { replicas } } };
}

export function sessionState(state: 'running' | 'hibernated'): Step {
  return { kind: 'patch', piece: 'session', body: { spec: { state } } };
}
