import { expect } from 'vitest';
import { field, numberAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { defineCheck, type World } from '../world/world.ts';

interface Kept {
  readonly sessions: number | null;
  readonly cpu: number | null;
  readonly memory: number | null;
  readonly storage: number | null;
}

const kept = (sessions: number, cpu: string, memory: string, storage: string): Kept => ({
  sessions,
  cpu: quantityOf(cpu),
  memory: quantityOf(memory),
  storage: quantityOf(storage),
});

async function shown({ api }: World, userId: string): Promise<Kept> {
  const { body } = await api.get(`/users/${userId}/quota`);
  const amount = (name: string) => quantityOf(field(body, name));
  return {
    sessions: numberAt(body, 'maxSessions') ?? null,
    cpu: amount('maxCpu'),
    memory: amount('maxMemory'),
    storage: amount('maxStorage'),
  };
}

async function inTheRow({ sql }: World, userId: string): Promise<Kept> {
  const [row] = await sql.select('user_quotas', { user_id: userId });
  return {
    sessions: numberAt(row, 'max_sessions') ?? null,
    cpu: quantityOf(row?.['max_cpu']),
    memory: quantityOf(row?.['max_memory']),
    storage: quantityOf(row?.['max_storage']),
  };
}

const ALL = { maxSessions: 7, maxCpu: '2500m', maxMemory: '3Gi', maxStorage: '20Gi' };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L343', 'plan:L365', 'contract §2.4', 'contract §5'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A quota that was set is kept in its table, and shown; setting one limit leaves the others.',
  given: ({ arrange }) => arrange.user({ quota: 'none' }),
  async when(world, { id }) {
    const set = (limits: object) => world.api.put(`/users/${id}/quota`, limits);
    await set(ALL);
    const whole = { shown: await shown(world, id), row: await inTheRow(world, id) };
    await set({ maxCpu: '0.5' });
    const cpu = await shown(world, id);
    await set({ maxSessions: 0, maxCpu: null, maxStorage: '30Gi' });
    return { whole, cpu, others: await shown(world, id) };
  },
  then: {
    'it is shown as it was set': ({ whole }) => expect(whole.shown).toEqual(kept(7, '2500m', '3Gi', '20Gi')),
    'it stands in the table': ({ whole }) => expect(whole.row).toEqual(kept(7, '2500m', '3Gi', '20Gi')),
    'one that is set alone leaves the others': ({ cpu }) =>
      expect(cpu).toEqual(kept(7, '500m', '3Gi', '20Gi')),
    'one that is null is left as it was, one that is 0 is 0': ({ others }) =>
      expect(others).toEqual(kept(0, '500m', '3Gi', '30Gi')),
  },
});
