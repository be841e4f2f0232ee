import { expect } from 'vitest';
import { listAt, textAt } from '../doors/http/read.ts';
import { accepted, callersFault } from '../doors/http/what-a-status-says.ts';
import { defineCheck, type World } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { ownThings, type OwnThings } from './hostile/own-things.ts';
import { otherwise, told } from './hostile/told.ts';

/** Made from a value that finds the thing, so that whoever reads more into it finds that thing. */
const HOSTILE: Readonly<Record<string, (value: string) => string>> = {
  'a condition of SQL': (value) => `${value}' OR '1'='1`,
  'a comment of SQL': (value) => `${value}'--`,
  'a quote alone': () => "'",
  'a NUL': (value) => `${value}\0`,
  'a value that nothing has': () => 'upside-down',
  'four thousand letters': () => 'x'.repeat(4_000),
};

interface Filter {
  readonly list: 'sessions' | 'templates' | 'agents';
  readonly name: string;
  readonly value: string;
  /** The thing that the lawful value finds. */
  readonly finds: string;
}

const filtersOf = ({ session, template, user, agent }: OwnThings, region: string): readonly Filter[] => [
  { list: 'sessions', name: 'user', value: user, finds: session },
  { list: 'sessions', name: 'state', value: 'pending', finds: session },
  { list: 'sessions', name: 'tag', value: 'plumb', finds: session },
  { list: 'templates', name: 'category', value: 'plumbline', finds: template },
  { list: 'templates', name: 'search', value: template, finds: template },
  { list: 'templates', name: 'tag', value: 'plumb', finds: template },
  { list: 'agents', name: 'platform', value: 'kubernetes', finds: agent },
  { list: 'agents', name: 'status', value: 'online', finds: agent },
  { list: 'agents', name: 'region', value: region, finds: agent },
];

const PATHS = { sessions: '/sessions', templates: '/templates', agents: '/admin/agents' };
const ID = { sessions: 'name', templates: 'name', agents: 'agentId' };

/** One more filter, so that a list of the shared world stays short; filters are ANDed. */
const narrowed = ({ list, name }: Filter, { user }: OwnThings) =>
  list === 'sessions' && name !== 'user' ? `&user=${user}` : '';

async function found({ api }: World, filter: Filter, value: string, things: OwnThings) {
  const { list, name, finds } = filter;
  const query = `${name}=${encodeURIComponent(value)}${narrowed(filter, things)}`;
  const answer = await api.get(`${PATHS[list]}?${query}`);
  const items = listAt(answer.body, list) ?? [];
  return { answer, finds: items.some((item) => textAt(item, ID[list]) === finds) };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L476', 'plan:L576', 'contract §2.2', 'contract §2.6'],
  risk: 'plan:L576',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A filter is a value and nothing more: one that nothing has finds nothing, or is refused.',
  async given(world) {
    const region = world.unique('region');
    const things = await ownThings(world);
    const { agentId } = await world.fleet.join({ manner: 'silent', region });
    return { things, filters: filtersOf({ ...things, agent: agentId }, region) };
  },
  async when(world, { things, filters }) {
    const strange = filters.flatMap((filter) =>
      Object.entries(HOSTILE).map(([how, make]) => ({ filter, how, value: make(filter.value) })),
    );
    const seen = await inBatches(strange, async ({ filter, how, value }) => {
      const { answer, finds } = await found(world, filter, value, things);
      return { ...told(`${PATHS[filter.list]}?${filter.name}= with ${how}`, answer), finds };
    });
    const unknown = await world.api.get(`/sessions?user=${things.user}&plumb=line`);
    return { seen, unknown: unknown.status };
  },
  then: {
    'each is answered, and never 5xx': ({ seen }) =>
      expect(otherwise(seen, (status) => accepted(status) || callersFault(status))).toEqual([]),
    'none finds what only another value finds': ({ seen }) =>
      expect(seen.filter(({ finds }) => finds).map(({ what }) => what)).toEqual([]),
    'a parameter that nobody knows is ignored': ({ unknown }) => expect(unknown).toBe(200),
  },
});
