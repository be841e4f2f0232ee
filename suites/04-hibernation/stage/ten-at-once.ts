import { expect } from 'vitest';
import { accepted } from '../../doors/http/what-a-status-says.ts';
import type { ProbeAgent } from '../../doors/socket/probe-agent.ts';
import { Prerequisite } from '../../kit/prerequisite.ts';
import type { Source } from '../../kit/check.ts';
import { defineCheck, type World } from '../../world/world.ts';
import { ACTION_OF, COURSE, type Sleep } from './changes.ts';
import { race } from './race.ts';

const TEN = 10;

interface TenAtOnce {
  readonly change: Sleep;
  readonly source: readonly Source[];
  readonly session: (world: World, agent: ProbeAgent) => Promise<string>;
}

/** The same request ten times at once, for one session. */
export function tenAtOnce({ change, source, session }: TenAtOnce) {
  const action = ACTION_OF[change];
  return defineCheck({
    level: 'MUST',
    priority: 'P0',
    source,
    risk: 'plan:L571',
    profile: 'control-plane',
    world: 'shared',
    requirement: `Of ten requests at once to ${change} a session one is accepted and the others are refused, as if one came after the other.`,
    async given(world) {
      const agent = await world.fleet.join();
      return { agent, id: await session(world, agent) };
    },
    async when(world, { agent, id }) {
      const raced = await race(world, agent, id, Array<Sleep>(TEN).fill(change));
      const sentinel = await world.arrange.sentinel(agent);
      const { steps, end, made, told } = raced.settled();
      if (made.length === 0 && end === COURSE[change].meanwhile)
        throw new Prerequisite(`hibernation/makes-one-${change}-command`, `No ${action} was made of ${id}.`);
      return { statuses: steps.map(({ status }) => status), end, made, told, sentinel };
    },
    then: {
      // 0: no answer came, so nobody knows whether that one was accepted.
      'exactly one is accepted': ({ statuses }) => {
        const sure = statuses.filter(accepted).length;
        const isUnknown = statuses.includes(0);
        expect(sure === 1 || (sure === 0 && isUnknown), `answered ${statuses.join(', ')}`).toBe(true);
      },
      'the others are refused with 409': ({ statuses }) =>
        expect(statuses.filter((status) => !accepted(status) && ![0, 409].includes(status))).toEqual([]),
      [`the session is ${COURSE[change].meanwhile}`]: ({ end }) => expect(end).toBe(COURSE[change].meanwhile),
      'one command is made': ({ made }) => expect(made).toEqual([action]),
      'the agent gets it once': ({ told, sentinel }) =>
        expect({ told, sentinel }).toEqual({ told: [action], sentinel: true }),
    },
  });
}
