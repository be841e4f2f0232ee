import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { quantityOf } from '../kit/quantity.ts';
import type { Level } from '../kit/words.ts';
import { defineCheck, type World } from '../world/world.ts';
import { limitedUser } from './stage/limited-user.ts';
import { BELOW_ZERO, inShort, NO_QUANTITY, NO_TEXT, TOO_LONG } from './stage/wrong-amounts.ts';

type Limits = Readonly<Record<string, unknown>>;

const cpuOrMemory = (amounts: readonly unknown[]): Limits[] =>
  amounts.flatMap((amount) => [{ maxCpu: amount }, { maxMemory: amount }]);
const sessions = (counts: readonly unknown[]): Limits[] => counts.map((maxSessions) => ({ maxSessions }));

/** Tries to set each, and tells which were not answered 400. */
async function notRefused({ api }: World, userId: string, wrong: readonly Limits[]) {
  const taken = [];
  for (const limits of wrong) {
    const { status } = await api.put(`/users/${userId}/quota`, limits, { lawful: false });
    if (status !== 400) taken.push({ set: inShort(limits), status });
  }
  return taken;
}

async function rowOf({ sql }: World, userId: string) {
  const [row] = await sql.select('user_quotas', { user_id: userId });
  return {
    sessions: textAt(row, 'max_sessions') ?? null,
    cpu: quantityOf(row?.['max_cpu']),
    memory: quantityOf(row?.['max_memory']),
  };
}

const BEFORE = { maxSessions: 7, maxCpu: '3', maxMemory: '5Gi' };
const AFTER = { maxSessions: 8, maxCpu: '3500m', maxMemory: '6Gi' };
const asRow = ({ maxSessions, maxCpu, maxMemory }: typeof BEFORE) => ({
  sessions: String(maxSessions),
  cpu: quantityOf(maxCpu),
  memory: quantityOf(maxMemory),
});

function refused(level: Level, requirement: string, wrongs: Readonly<Record<string, readonly Limits[]>>) {
  return defineCheck({
    level,
    priority: 'P0',
    source: ['plan:L343', 'plan:L364', 'R19', 'contract §2.4', 'contract §2.6'],
    risk: 'plan:L568',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement,
    given: (world) => limitedUser(world, BEFORE),
    async when(world, { id }) {
      const tried: Record<string, Awaited<ReturnType<typeof notRefused>>> = {};
      for (const [name, wrong] of Object.entries(wrongs)) tried[name] = await notRefused(world, id, wrong);
      const row = await rowOf(world, id);
      const lawful = await world.api.put(`/users/${id}/quota`, AFTER);
      return { tried, row, lawful: lawful.status, after: await rowOf(world, id) };
    },
    then: {
      ...Object.fromEntries(
        Object.keys(wrongs).map((name) => [
          `${name} are answered 400`,
          ({ tried }: { tried: Readonly<Record<string, unknown>> }) => expect(tried[name]).toEqual([]),
        ]),
      ),
      // Where some were taken, that is said above.
      'the row stays as it was': ({ tried, row }) => {
        const none = Object.values(tried).every((taken) => taken.length === 0);
        expect(none ? row : asRow(BEFORE)).toEqual(asRow(BEFORE));
      },
      'lawful limits are taken': ({ lawful, after }) => {
        expect(accepted(lawful), `answered ${lawful}`).toBe(true);
        expect(after).toEqual(asRow(AFTER));
      },
    },
  });
}

/** By the name of the check. */
export default {
  'refuses-wrong-limits': refused(
    'MUST',
    'A limit that cannot be counted is refused with 400 and changes nothing.',
    {
      'limits that are no quantity': cpuOrMemory(NO_QUANTITY),
      'limits below zero': [...cpuOrMemory(BELOW_ZERO), ...sessions([-1])],
      'quantities that are not a text': cpuOrMemory(NO_TEXT),
      'numbers of sessions that are not whole': sessions([1.5, {}, [1], true, 'many']),
      'bodies that are half right': [
        { maxSessions: 9, maxCpu: 'much' },
        { maxCpu: '9', maxMemory: 'much' },
        { maxMemory: '9Gi', maxSessions: -1 },
      ],
    },
  ),
  // Contract §2.2 says so of all quantities, but in the words about a session's.
  'refuses-limits-nobody-can-keep': refused(
    'SHOULD',
    'Limits are held to the same writing as the quantities of a session.',
    {
      'limits of more than 32 characters': [
        ...TOO_LONG.cpu.map((maxCpu) => ({ maxCpu })),
        ...TOO_LONG.memory.map((maxMemory) => ({ maxMemory })),
      ],
      'parts of a millicore and of a byte': [
        { maxCpu: '0.0005' },
        { maxCpu: '100.5m' },
        { maxMemory: '1073741824.5' },
      ],
    },
  ),
};
