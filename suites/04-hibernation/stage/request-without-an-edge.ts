import { expect } from 'vitest';
import { accepted, IMPOSSIBLE } from '../../doors/http/what-a-status-says.ts';
import { next, states, type State } from '../../../fixtures/contract/contract.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { textAt } from '../../doors/http/read.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Source } from '../../kit/check.ts';
import { defineCheck, type World } from '../../world/world.ts';
import { whatStands, type WhatStands } from '../../03-termination/stage/what-stands.ts';
import { ACTION_OF, asks, type Change } from './changes.ts';

interface Refused {
  readonly status: number;
  readonly before: WhatStands;
  readonly after: WhatStands;
  /** Commands about it that the agent got. */
  readonly told: readonly string[];
}

interface Seen {
  /** By state. */
  readonly refused: Readonly<Record<string, Refused>>;
  readonly twin: number;
  /** The lawful command came down the same line, after all that the refused requests could have sent. */
  readonly sentinel: boolean;
}

/** An accepted request whose command does not come. */
const STANDS_ON = {
  hibernate: 'hibernation/makes-one-hibernate-command',
  wake: 'hibernation/makes-one-wake-command',
  delete: 'termination/makes-one-stop-command',
} as const;

/** R1: what is over may be unknown as well. Phase 3 leaves it open for what is ending, too. */
const answersFor = (state: string) => (state.startsWith('terminat') ? IMPOSSIBLE : [409]);

/**
 * One request, asked of a session in every state from which contract §4 has no edge for it; and of one for which
 * it has, as their twin. The rows are put in place by SQL, whole and with an agent that is online.
 *
 * @param strange states besides those of the contract, such as rows from before may hold
 */
export function requestWithoutAnEdge(options: {
  readonly change: Change;
  readonly lawful: State;
  readonly strange: readonly string[];
  readonly source: readonly Source[];
  readonly requirement: string;
}) {
  const { change, lawful, strange, source, requirement } = options;
  const all: readonly string[] = [...Object.keys(states.states), ...strange];
  const unlawful = all.filter((state) => next(state, `accepted ${ACTION_OF[change]}`) === undefined);
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source,
    risk: 'plan:L571',
    profile: 'control-plane',
    controls: ['sql'],
    world: 'shared',
    requirement,
    async given(world) {
      const agent = await world.fleet.join({ manner: 'silent' });
      const twin = await rowOf(world, agent, lawful);
      const rows: { state: string; id: string }[] = [];
      for (const state of unlawful) rows.push({ state, id: await rowOf(world, agent, state) });
      return { agent, twin, rows };
    },
    async when({ api, sql, patience }, { agent, twin, rows }): Promise<Seen> {
      const refused = await Promise.all(
        rows.map(async ({ id }) => {
          const before = await whatStands(sql, id);
          const { status } = await asks(api, change, id);
          return { status, before, after: await whatStands(sql, id) };
        }),
      );
      const { status } = await asks(api, change, twin);
      const match = { action: ACTION_OF[change], sessionId: twin };
      const { held } = await agent.awaitCommand(match, patience.command);
      if (accepted(status) && !held)
        throw new Prerequisite(STANDS_ON[change], `No ${match.action} of ${twin} came to its agent.`);
      const seen = rows.map(({ state, id }, index) => {
        const told = agent.commands.filter(({ payload }) => textAt(payload, 'sessionId') === id);
        const nothing = { session: null, commands: [] };
        const fallback = { status: 0, before: nothing, after: nothing };
        return [state, { ...(refused[index] ?? fallback), told: told.map(({ action }) => action) }] as const;
      });
      return { refused: Object.fromEntries(seen), twin: status, sentinel: held };
    },
    then: {
      ...Object.fromEntries(unlawful.flatMap((state) => judgesOf(change, state))),
      [`${change} of a ${lawful} session is accepted`]: ({ twin, sentinel }: Seen) =>
        expect({ accepted: accepted(twin), sentinel }).toEqual({ accepted: true, sentinel: true }),
    },
  });
}

/** Two sentences for each edge that is not there. */
function judgesOf(change: Change, state: string) {
  const answers = answersFor(state);
  return [
    [
      `${change} of a ${state} session answers ${answers.join(' or ')}`,
      ({ refused }: Seen) => expect(answers).toContain(refused[state]?.status),
    ],
    [
      `${change} of a ${state} session changes nothing and tells nobody`,
      ({ refused }: Seen) =>
        expect({ now: refused[state]?.after, told: refused[state]?.told }).toEqual({
          now: refused[state]?.before,
          told: [],
        }),
    ],
  ] as const;
}

async function rowOf(world: World, agent: ProbeAgent, state: string): Promise<string> {
  const row = await world.arrange.sessionRow({
    id: world.unique(state),
    state,
    agent_id: agent.agentId,
    cluster_id: world.clusterId ?? null,
    platform: 'kubernetes',
    namespace: 'streamspace',
    tags: [],
    memory: '1Gi',
    cpu: '500m',
    persistent_home: true, // whole, since every list of this world shows it
  });
  return String(row['id']);
}
