import type { ArrangedUser, Resources } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';
import { admission } from './admission.ts';
import { SMALL } from './standing.ts';

export interface Rush {
  readonly admitted: number;
  /** Rows of the user once all is answered. */
  readonly rows: number;
  /** The statuses of those that were not admitted, each once. */
  readonly refusals: readonly number[];
  /** How one is answered that comes when the rush is over. */
  readonly later: number;
}

/** So many creations at once for each of these users, and one more for each when all are answered. */
export async function rush(
  { arrange, sql }: World,
  users: readonly ArrangedUser[],
  each: number,
  asks: Resources = {},
): Promise<readonly Rush[]> {
  const create = ({ username }: ArrangedUser) =>
    arrange.create({ user: username, resources: { ...SMALL, ...asks } });
  // One of each in turn, so that nobody is served before the others have asked.
  const asked = Array.from({ length: each }, () => users.map((user) => ({ user, answer: create(user) })));
  const answered = await Promise.all(
    asked.flat().map(async ({ user, answer }) => ({ user, answer: await answer })),
  );
  const rushes: Rush[] = [];
  for (const user of users) {
    const own = answered.filter((one) => one.user === user).map(({ answer }) => answer);
    const refused = own.filter((answer) => admission(answer) !== 'admitted');
    rushes.push({
      admitted: own.length - refused.length,
      rows: (await sql.select('sessions', { user_id: user.id })).length,
      refusals: [...new Set(refused.map(({ status }) => status))],
      later: (await create(user)).status,
    });
  }
  return rushes;
}
