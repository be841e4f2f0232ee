import { expect } from 'vitest';
import type { Answer } from '../doors/http/answer.ts';
import { tellsOfTheInside } from '../00-contract/judging/tells-of-the-inside.ts';
import { defineCheck, type World } from '../world/world.ts';
import { inBatches } from './hostile/in-batches.ts';
import { requestsWithABody } from './hostile/requests-with-a-body.ts';
import { ofTheWrongKind } from './hostile/spoiled.ts';
import { withStrainingTexts } from './hostile/strains.ts';
import { thingsToWriteTo, type WrittenTo } from './hostile/written-to.ts';

type Refusal = readonly [what: string, ask: () => Promise<Answer>];

/** Of each operation's body: one that is no JSON, some of the wrong kind, some that are hard to keep. */
function bodies(world: World, things: WrittenTo): Refusal[] {
  return requestsWithABody(world, things).flatMap(({ operation, body, send }) => [
    [`${operation} with no JSON`, () => send({ rawBody: '{"plumb', breaks: 'no JSON' })] as const,
    ...[...ofTheWrongKind(operation, body).slice(0, 4), ...withStrainingTexts(body).slice(0, 4)].map(
      ({ where, body: spoiled }) =>
        [`${operation}: ${where}`, () => send({ body: spoiled, breaks: where })] as const,
    ),
  ]);
}

const PATHS = ['/sessions/', '/templates/', '/users/', '/admin/agents/'];
const IDS = ['%27', '%00', "plumb'--", 'x'.repeat(2_000)];

function addresses({ api }: World): Refusal[] {
  const ids = PATHS.flatMap((path) =>
    IDS.map(
      (id) =>
        [
          `GET ${path}${id.slice(0, 20)}`,
          () => api.get(`${path}${id}`, { breaks: 'an id that is none' }),
        ] as const,
    ),
  );
  const queries = ["state='", 'tag=%00', `user=${'x'.repeat(3_000)}`].map(
    (query) =>
      [
        `GET /sessions?${query.slice(0, 20)}`,
        () => api.get(`/sessions?${query}`, { breaks: 'a strange query' }),
      ] as const,
  );
  return [...ids, ...queries];
}

function strangers({ api }: World, { agent }: WrittenTo): Refusal[] {
  const token = 'plumb.line.token';
  return [
    ['a token of nobody', () => api.as(token, 'a forger').get('/sessions')],
    ['a login of nobody', () => api.login("nobody'--", 'Wrong-2-the-wall!')],
    [
      'a key of nobody',
      () =>
        api.as(undefined, 'a stranger').post(
          '/agents/register',
          { agentId: agent, platform: 'kubernetes' },
          {
            headers: { 'x-agent-api-key': 'ab'.repeat(32) },
            breaks: 'a key of nobody',
          },
        ),
    ],
  ];
}

/** A row from before whose quantity nobody can read: what its owner asks for is an accident (contract §7). */
async function accident({ arrange }: World): Promise<Refusal> {
  const { id, username } = await arrange.user();
  await arrange.sessionRow({ user_id: id, memory: 'plenty', cpu: 'plenty', state: 'running' });
  return ['an accident with a row from before', () => arrange.create({ user: username })];
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L474', 'plan:L577', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'Whatever is refused, the answer tells no SQL, stack, path or address of the inside.',
  async given(world) {
    return { things: await thingsToWriteTo(world), accident: await accident(world) };
  },
  async when(world, { things, accident: last }) {
    const asked = [...bodies(world, things), ...addresses(world), ...strangers(world, things), last];
    const seen = await inBatches(asked, async ([what, ask]) => {
      const { status, text } = await ask();
      return { what, status, tells: tellsOfTheInside(text) ? text.slice(0, 300) : null };
    });
    return {
      refused: seen.filter(({ status }) => status >= 400).length,
      tells: seen.filter(({ status, tells }) => status >= 400 && tells !== null),
    };
  },
  then: {
    'there were refusals to look at': ({ refused }) => expect(refused).toBeGreaterThan(0),
    'none tells of the inside': ({ tells }) => expect(tells).toEqual([]),
  },
});
