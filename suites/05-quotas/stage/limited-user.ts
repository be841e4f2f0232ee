import type { ArrangedUser, Limits } from '../../world/arrange.ts';
import { RAISED } from '../../world/put/put-quota.ts';
import type { World } from '../../world/world.ts';

/** A user whom only these limits can stop. */
export function limitedUser({ arrange }: World, limits: Limits): Promise<ArrangedUser> {
  return arrange.user({ quota: { ...RAISED, ...limits } });
}
