import { states } from '../../../fixtures/contract/contract.ts';
import type { ArrangedUser } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';
import { nothingSaid } from './nullable-columns.ts';

export interface OldSession {
  readonly id: string;
  readonly state: string;
  readonly template: string;
}

export interface OldSessions {
  readonly user: ArrangedUser;
  readonly old: readonly OldSession[];
}

type Besides = Readonly<Record<string, unknown>>;

/** Long before anything that a run creates, and each at a time of its own. */
const FIRST = Date.parse('2024-03-01T10:00:00Z');

/** Rows as the previous version left them, of one user: no agent, no cluster, no tags, and no more than must be there. */
export async function oldSessions(
  { arrange, sql }: World,
  rows: readonly Besides[],
  user?: ArrangedUser,
): Promise<OldSessions> {
  const owner = user ?? (await arrange.user());
  const nothing = await nothingSaid(sql);
  const written = await Promise.all(
    rows.map((besides, index) => {
      const at = new Date(FIRST + index * 60_000).toISOString();
      return arrange.sessionRow({
        ...nothing,
        created_at: at,
        updated_at: at,
        user_id: owner.id,
        ...besides,
      });
    }),
  );
  return {
    user: owner,
    old: written.map((row) => ({
      id: String(row['id']),
      state: String(row['state']),
      template: String(row['template_name']),
    })),
  };
}

/** One in every state of contract §4. */
export function oneInEveryState(world: World, user?: ArrangedUser): Promise<OldSessions> {
  return oldSessions(
    world,
    Object.keys(states.states).map((state) => ({ state })),
    user,
  );
}
