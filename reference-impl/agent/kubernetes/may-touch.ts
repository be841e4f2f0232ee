import { labelOf } from './kube-object.ts';
import { labelValue } from './label-value.ts';
import type { Seen } from './seen.ts';

/** Agents that share a namespace keep to their own (contract §8.2); an object without an owner is anybody's. */
export function mayTouch(agentId: string, seen: Seen): boolean {
  const owners = [seen.deployment, seen.service, seen.session].map(
    (object) => object && labelOf(object, 'agent'),
  );
  return owners.every((owner) => owner === undefined || owner === labelValue(agentId));
}
