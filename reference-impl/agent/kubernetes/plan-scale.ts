import type { Seen } from './seen.ts';
import { scaled, sessionState } from './step.ts';
import type { Step } from './step.ts';

const NOTHING_THERE: Step = { kind: 'refuse', why: 'The session has no Deployment that could be scaled.' };

/** Replicas 0, the claim kept; the Session resource follows (contract §8.2). */
export function planHibernate(seen: Seen): readonly Step[] {
  if (seen.deployment === undefined) return [NOTHING_THERE];
  return [
    ...(seen.deployment.spec?.replicas === 0 ? [] : [scaled(0)]),
    { kind: 'await-no-pods' },
    ...followed(seen, 'hibernated', 'Hibernated'),
    { kind: 'report', state: 'hibernated' },
  ];
}

/** Replicas 1 on the same claim, and the pod ready (contract §8.2). */
export function planWake(seen: Seen): readonly Step[] {
  if (seen.deployment === undefined) return [NOTHING_THERE];
  return [
    ...(seen.deployment.spec?.replicas === 0 ? [scaled(1)] : []),
    { kind: 'await-ready-pod' },
    ...followed(seen, 'running', 'Running'),
    { kind: 'report', state: 'running' },
  ];
}

function followed(
  seen: Seen,
  state: 'running' | 'hibernated',
  phase: 'Running' | 'Hibernated',
): readonly Step[] {
  return seen.session === undefined ? [] : [sessionState(state), { kind: 'note', phase }];
}
