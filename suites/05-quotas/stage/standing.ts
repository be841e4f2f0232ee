import type { ArrangedUser, Limits, Resources, Row } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';
import { limitedUser } from './limited-user.ts';

/** One user's quota, what is in use of it, and the one session more that is asked for. */
export interface Standing {
  /** Others are raised. `'none'`: there is no row, so that the defaults hold. */
  readonly limits: Limits | 'none';
  /** Rows of the user's sessions, written before the API hears of the user; each a small running one unless said. */
  readonly inUse?: readonly Row[];
  /** Small unless said. */
  readonly asks?: Resources;
}

/** The least that every implementation takes (contract §2.2). */
export const SMALL: Required<Resources> = { memory: '128Mi', cpu: '100m' };

/** Limits of each kind for so many small sessions: whichever kind a target forgets, another one limits. */
export const limitsFor = (
  sessions: number,
): Required<Pick<Limits, 'maxSessions' | 'maxCpu' | 'maxMemory'>> => ({
  maxSessions: sessions,
  maxCpu: `${sessions * 100}m`,
  maxMemory: `${sessions * 128}Mi`,
});

/**
 * Far over the limit of each kind, and far below: to be at the edge is judged by `quotas/keeps-within-…` alone, so
 * that an edge that is wrong by one is few findings.
 */
export const full = (row: Row = {}): Standing => ({ limits: limitsFor(2), inUse: [row, row, row, row] });
export const roomy = (row: Row = {}): Standing => ({ limits: limitsFor(8), inUse: [row, row, row, row] });

export type Placed = Standing & { readonly user: ArrangedUser };

/** Everybody in place, each with a user of their own. */
export async function inPlace<Name extends string>(
  world: World,
  standings: Readonly<Record<Name, Standing>>,
): Promise<Record<Name, Placed>> {
  const placed = await Promise.all(
    Object.entries<Standing>(standings).map(async ([name, standing]) => [name, await place(world, standing)]),
  );
  return Object.fromEntries(placed) as Record<Name, Placed>; // the names that were given
}

async function place(world: World, standing: Standing): Promise<Placed> {
  const { limits, inUse = [] } = standing;
  const user =
    limits === 'none' ? await world.arrange.user({ quota: 'none' }) : await limitedUser(world, limits);
  for (const row of inUse) await sessionInUse(world, user, row);
  return { ...standing, user };
}

/** A row behind the API's back. Whole, since lists of the whole world show it; of no agent, as from before. */
export function sessionInUse({ arrange }: World, user: ArrangedUser, row: Row = {}): Promise<Row> {
  const whole = { platform: 'kubernetes', namespace: 'streamspace', persistent_home: false, tags: [] };
  return arrange.sessionRow({ ...SMALL, ...whole, ...row, user_id: user.id });
}
