import { expect } from 'vitest';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { operations, type OperationId } from '../../fixtures/contract/contract.ts';
import { defineCheck } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { ownStand, ownThings, type OwnThings } from './hostile/own-things.ts';
import { otherwise, told } from './hostile/told.ts';

/**
 * Made from an id that is there, so that whoever reads more into it than an id finds that very thing, and
 * nobody else's.
 */
const HOSTILE: Readonly<Record<string, (id: string) => string>> = {
  'a condition of SQL after it': (id) => encodeURIComponent(`${id}' AND '1'='1`),
  'a comment of SQL after it': (id) => encodeURIComponent(`${id}'--`),
  'a second statement after it': (id) => encodeURIComponent(`${id}'; SELECT 1; --`),
  'a wildcard of SQL for its last letter': (id) => `${id.slice(0, -1)}_`,
  'a wildcard of SQL after it': (id) => `${id}%25`,
  'a NUL after it': (id) => `${id}%00`,
  'a NUL and more after it': (id) => `${id}%00plumb`,
  'a quote alone': () => '%27',
  'the way up': () => '..%2F..%2F..%2F..%2Fetc%2Fpasswd',
  'the way up, encoded twice': () => '%252e%252e%252fplumb',
  'four thousand letters': () => 'x'.repeat(4_096),
  'letters of all the world': () => encodeURIComponent('ünïcødé-мир-世界-🧭'),
  'a name that every object has': () => '__proto__',
};

type Kind = keyof OwnThings;

/** What stands in the path, by how it begins. */
const KINDS: Readonly<Record<string, Kind>> = {
  '/api/v1/sessions/': 'session',
  '/api/v1/templates/': 'template',
  '/api/v1/users/': 'user',
  '/api/v1/admin/agents/': 'agent',
};

/** Lawful ones, so that only the id can be wrong. */
const BODIES: Partial<Record<OperationId, unknown>> = {
  'patch-template': { description: 'changed' },
  'put-user-quota': { maxSessions: 3 },
};

function asked(things: OwnThings) {
  return operations.flatMap(({ id: operation, method, path }) => {
    const [, kind] = Object.entries(KINDS).find(([start]) => path.startsWith(`${start}{`)) ?? [];
    if (kind === undefined) return [];
    return Object.entries(HOSTILE).map(([how, make]) => ({
      what: `${operation} with ${how}`,
      method,
      path: path.replace('/api/v1', '').replace(/\{\w+\}/, make(things[kind])),
      body: BODIES[operation],
    }));
  });
}

/** A server may send who goes up to where that leads: nowhere. */
const refused = (what: string) => (status: number) =>
  callersFault(status) || (what.includes('the way up') && status >= 300 && status < 400);

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L476', 'contract §2', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'An id is an id and nothing more: whatever is written there, what is not there is a 4xx.',
  given: ownThings,
  async when(world, things) {
    const { api } = world;
    const before = await ownStand(world, things);
    const seen = await inBatches(asked(things), async ({ what, ...request }) =>
      told(what, await api.request({ ...request, lawful: false })),
    );
    const after = await ownStand(world, things);
    const twins = await Promise.all([
      api.get(`/sessions/${things.session}`),
      api.get(`/templates/${things.template}`),
      api.get(`/users/${things.user}`),
      api.get(`/admin/agents/${things.agent}`),
    ]);
    return { seen, before, after, twins: twins.map((twin, at) => told(String(at), twin)) };
  },
  then: {
    'each is answered 4xx': ({ seen }) =>
      expect(seen.flatMap((one) => otherwise([one], refused(one.what)))).toEqual([]),
    'nothing is changed': ({ before, after }) => expect(after).toEqual(before),
    'the ids themselves are known': ({ twins }) => expect(otherwise(twins, accepted)).toEqual([]),
  },
});
