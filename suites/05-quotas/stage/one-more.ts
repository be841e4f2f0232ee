import type { ArrangedUser, Resources } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';
import { admission, type Admission } from './admission.ts';
import { SMALL, type Placed } from './standing.ts';

/** One session more for this user. */
export async function oneMore(
  { arrange }: World,
  user: ArrangedUser,
  asks: Resources = SMALL,
): Promise<Admission> {
  return admission(await arrange.create({ user: user.username, resources: { ...SMALL, ...asks } }));
}

/** One session more for each, one after another: what happens at once has checks of its own. */
export async function oneMoreEach<Name extends string>(
  world: World,
  placed: Readonly<Record<Name, Placed>>,
): Promise<Record<Name, Admission>> {
  const admissions: [string, Admission][] = [];
  for (const [name, { user, asks }] of Object.entries<Placed>(placed))
    admissions.push([name, await oneMore(world, user, asks)]);
  return Object.fromEntries(admissions) as Record<Name, Admission>; // the names that were given
}
