import { field, numberAt } from '../../doors/http/read.ts';
import { quantityOf } from '../../kit/quantity.ts';
import type { ArrangedUser } from '../../world/arrange.ts';
import type { World } from '../../world/world.ts';

/** What a quota says is used: sessions, CPUs, bytes. */
export interface Use {
  readonly sessions: number | null;
  readonly cpu: number | null;
  readonly memory: number | null;
}

export const use = (sessions: number, cpu: string, memory: string): Use => ({
  sessions,
  cpu: quantityOf(cpu),
  memory: quantityOf(memory),
});

export async function useShown({ api }: Pick<World, 'api'>, { id }: Pick<ArrangedUser, 'id'>): Promise<Use> {
  const { body } = await api.get(`/users/${id}/quota`);
  return {
    sessions: numberAt(body, 'usedSessions') ?? null,
    cpu: quantityOf(field(body, 'usedCpu')),
    memory: quantityOf(field(body, 'usedMemory')),
  };
}

/** The use that is shown once it is this one, or when the time is over in which a changed row must show (contract §1). */
export async function useComesTo(world: World, user: ArrangedUser, wanted: Use): Promise<Use> {
  const same = (one: Use) => JSON.stringify(one) === JSON.stringify(wanted);
  return (await world.eventually(() => useShown(world, user), same, world.patience.truth)).value;
}
