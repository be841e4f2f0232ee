import { textAt } from '../../doors/http/read.ts';
import type { SessionWish } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';

export interface Placed {
  readonly status: number;
  /** The agent that it went to; null: to none. */
  readonly agent: string | null;
}

type Doors = Pick<World, 'arrange' | 'sql'>;

/** One more session, and where it went. */
export async function placed(world: Doors, wish: SessionWish = {}): Promise<Placed> {
  const { status, body } = await world.arrange.create(wish);
  const id = textAt(body, 'name');
  return { status, agent: id === undefined ? null : ((await chosenFor(world, [id])).get(id) ?? null) };
}

/** So many, one after another. */
export async function placedInARow(world: Doors, count: number, wish: SessionWish = {}): Promise<Placed[]> {
  const wishes = Array.from({ length: count }, () => wish);
  return placedOneByOne(world, wishes);
}

/** One after another, and only afterwards a look at where they went. */
export async function placedOneByOne(world: Doors, wishes: readonly SessionWish[]): Promise<Placed[]> {
  const made = [];
  for (const wish of wishes) {
    const { status, body } = await world.arrange.create(wish);
    made.push({ status, id: textAt(body, 'name') });
  }
  const chosen = await chosenFor(
    world,
    made.flatMap(({ id }) => id ?? []),
  );
  return made.map(({ status, id }) => ({ status, agent: (id && chosen.get(id)) ?? null }));
}

/**
 * The agent of each session: whose command its start is; where no such command was written, which is a breach
 * with a check of its own, whose row it is.
 */
async function chosenFor({ sql }: Pick<World, 'sql'>, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await sql.select('sessions', { id: ids });
  const starts = await sql.select('agent_commands', { session_id: ids, action: 'start_session' });
  const owned = rows.map((row) => [textAt(row, 'id'), textAt(row, 'agent_id')] as const);
  const commanded = starts.map((row) => [textAt(row, 'session_id'), textAt(row, 'agent_id')] as const);
  const known = [...owned, ...commanded].flatMap(([id, agent]) =>
    id && agent ? [[id, agent] as const] : [],
  );
  return new Map(known);
}

/** How many of them went to this agent. */
export const goneTo = (sessions: readonly Placed[], { agentId }: { readonly agentId: string }): number =>
  sessions.filter(({ agent }) => agent === agentId).length;
