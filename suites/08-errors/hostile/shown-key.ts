import type { World } from '../../world/world.ts';

/**
 * The key with which this target's new agents come: the bootstrap key. Undefined where each id has a key of its
 * own. Learnt from two registrations that no target takes, since their platform is none.
 */
export async function bootstrapKey({ fleet, unique }: World): Promise<string | undefined> {
  const wrong = () => ({ agentId: unique('nobody'), platform: 'plumbline' });
  const shown = async () => (await fleet.register(wrong(), undefined, 'a platform that is none')).key;
  const [first, second] = [await shown(), await shown()];
  return first === second ? first : undefined;
}
