import type { World } from '../../world/world.ts';

/**
 * The key with which this target's new agents come: the bootstrap key. Undefined where each id has a key of its
 * own. Learnt from two registrations that no target takes, since their platform is none.
 */
export async function bootstrapKey({ fleet, unique }: World): Promise<string | undefined> {
  const shown = async () =>
    (await fleet.register({ agentId: unique('nobody'), platform: 'plumbline' }, undefined, false)).key;
  const [first, second] = [await shown(), await shown()];
  return first === second ? first : undefined;
}
