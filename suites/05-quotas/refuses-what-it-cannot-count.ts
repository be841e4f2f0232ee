import { expect } from 'vitest';
import type { ArrangedUser, Limits, Row } from '../world/arrange.ts';
import { RAISED } from '../world/put/put-quota.ts';
import { taken } from '../world/put/taken.ts';
import { defineCheck, type World } from '../world/world.ts';
import { admission } from './stage/admission.ts';
import { sessionInUse, SMALL } from './stage/standing.ts';
import { writeLimits } from './stage/write-limits.ts';

interface Tried {
  /** False: the database itself keeps such values out, so there is nothing to misread. */
  readonly possible: boolean;
  readonly status: number;
  readonly rows: number;
}

async function tried({ arrange, sql }: World, user: ArrangedUser, possible = true): Promise<Tried> {
  const before = (await sql.select('sessions', { user_id: user.id })).length;
  const { status } = await arrange.create({ user: user.username, resources: SMALL });
  const after = (await sql.select('sessions', { user_id: user.id })).length;
  return { possible, status, rows: after - before };
}

async function withRow(world: World, row: Row): Promise<Tried> {
  const user = await world.arrange.user();
  return tried(world, user, await taken(() => sessionInUse(world, user, row)));
}

async function withLimit(world: World, column: string, text: string): Promise<Tried> {
  const user = await world.arrange.user();
  return tried(world, user, await taken(() => writeLimits(world, user.id, { [column]: text })));
}

/** Somebody whom the quota would stop, so that "no quota found" shows as a session too many. */
const FULL: Limits = { ...RAISED, maxSessions: 0 };

async function whileTheQuotasAreGone(world: World): Promise<{ full: Tried; free: Tried; back: string }> {
  const { arrange, sql } = world;
  const [full, free] = [await arrange.user({ quota: FULL }), await arrange.user()];
  const table = sql.table('user_quotas');
  await sql.query(`ALTER TABLE ${table} RENAME TO plumbline_took_it`);
  const gone = { full: await tried(world, full), free: await tried(world, free) };
  await sql.query(`ALTER TABLE plumbline_took_it RENAME TO ${table.split('.').at(-1) ?? table}`);
  return { ...gone, back: admission(await arrange.create({ user: free.username, resources: SMALL })) };
}

const failsClosed = ({ possible, status, rows }: Tried): void => {
  if (possible) expect({ status, rows }).toEqual({ status: 500, rows: 0 });
};

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L361', 'plan:L365', 'R4', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql', 'start-api'],
  // On its own, since rows that nobody can read would be on everybody's list, and a table is gone for a moment.
  world: { canary: true, reusable: true },
  requirement: 'What cannot be counted is refused with 500, and never taken for nothing.',
  async given({ fleet }) {
    await fleet.join({ manner: 'silent' });
  },
  when: async (world) => ({
    cpu: await withRow(world, { cpu: 'much' }),
    memory: await withRow(world, { memory: 'lots' }),
    maxCpu: await withLimit(world, 'max_cpu', 'plenty'),
    maxMemory: await withLimit(world, 'max_memory', 'enough'),
    ...(await whileTheQuotasAreGone(world)),
  }),
  then: {
    'CPU in use that cannot be read refuses': ({ cpu }) => failsClosed(cpu),
    'memory in use that cannot be read refuses': ({ memory }) => failsClosed(memory),
    'a limit of CPU that cannot be read refuses': ({ maxCpu }) => failsClosed(maxCpu),
    'a limit of memory that cannot be read refuses': ({ maxMemory }) => failsClosed(maxMemory),
    'a quota that cannot be asked for refuses': ({ full, free }) => {
      failsClosed(full);
      failsClosed(free);
    },
    'once it can be asked for again, sessions are admitted': ({ back }) => expect(back).toBe('admitted'),
  },
});
