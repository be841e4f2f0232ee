import { expect } from 'vitest';
import { field, numberAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { defineCheck, type World } from '../world/world.ts';
import { oneMore } from './stage/one-more.ts';
import { full, inPlace } from './stage/standing.ts';
import { writeLimits } from './stage/write-limits.ts';

interface LimitsShown {
  readonly maxSessions: number | null;
  readonly maxCpu: number | null;
  readonly maxMemory: number | null;
}

/** The limits that are shown once the number of sessions is this one, or when the time for it is over. */
async function limitsComeTo(world: World, userId: string, sessions: number): Promise<LimitsShown> {
  const read = async (): Promise<LimitsShown> => {
    const { body } = await world.api.get(`/users/${userId}/quota`);
    return {
      maxSessions: numberAt(body, 'maxSessions') ?? null,
      maxCpu: quantityOf(field(body, 'maxCpu')),
      maxMemory: quantityOf(field(body, 'maxMemory')),
    };
  };
  const { value } = await world.eventually(
    read,
    ({ maxSessions }) => maxSessions === sessions,
    world.patience.truth,
  );
  return value;
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L338', 'plan:L361', 'plan:L365', 'contract §1', 'contract §5'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'The limits of a user are what the quota table says, also when they were changed by SQL.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    return inPlace(world, { user: full() });
  },
  async when(world, { user: { user } }) {
    const set = (sessions: number, cpu: string, memory: string) =>
      writeLimits(world, user.id, { max_sessions: sessions, max_cpu: cpu, max_memory: memory });
    const before = await limitsComeTo(world, user.id, 2);
    const whenFull = await oneMore(world, user);
    await set(9, '5', '6Gi');
    const raised = await limitsComeTo(world, user.id, 9);
    const whenRaised = await oneMore(world, user);
    await set(1, '50m', '64Mi');
    await limitsComeTo(world, user.id, 1);
    return { before, whenFull, raised, whenRaised, whenLowered: await oneMore(world, user) };
  },
  then: {
    'the limits of the row are shown': ({ before }) =>
      expect(before).toEqual({ maxSessions: 2, maxCpu: 0.2, maxMemory: quantityOf('256Mi') }),
    'limits raised by SQL are shown within 2 s': ({ raised }) =>
      expect(raised).toEqual({ maxSessions: 9, maxCpu: 5, maxMemory: quantityOf('6Gi') }),
    'who was full is admitted by limits that SQL has raised': ({ whenFull, whenRaised }) =>
      expect([whenFull, whenRaised]).toEqual(['refused', 'admitted']),
    'a limit lowered by SQL refuses': ({ whenLowered }) => expect(whenLowered).toBe('refused'),
  },
});
