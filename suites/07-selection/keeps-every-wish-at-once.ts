import { expect } from 'vitest';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { mixedFleet, type Places } from './stage/mixed-fleet.ts';
import { placedOneByOne } from './stage/placed.ts';
import { objectionTo, whoMayTake, type Member, type Objection, type Wish } from './stage/who-may-take.ts';

/** Every combination: a cluster or none, one that nobody has; so the region; each platform, and none said. */
function everyWish({ clusters, regions }: Places): Wish[] {
  const platforms = [null, 'kubernetes', 'docker'] as const;
  return [null, ...clusters, 'nobody-has-this-cluster'].flatMap((clusterId) =>
    [null, ...regions, 'nobody-is-in-this-region'].flatMap((region) =>
      platforms.map((platform) => ({ clusterId, region, platform })),
    ),
  );
}

interface Seen {
  readonly fleet: readonly Member[];
  readonly rounds: readonly { readonly wish: Wish; readonly status: number; readonly agent: string | null }[];
}

/** Each round with the fleet as it was by then: every session that went somewhere weighs from then on. */
function replayed({ fleet, rounds }: Seen) {
  let now = fleet;
  return rounds.map(({ wish, status, agent }) => {
    const before = now;
    now = before.map((one) => (one.name === agent ? { ...one, load: one.load + 1 } : one));
    const taker = before.find(({ name }) => name === agent);
    const objection = taker === undefined ? null : objectionTo(taker, wish, before);
    return { wish, status, agent, objection, nobodyMay: whoMayTake(before, wish).length === 0 };
  });
}

const against = (seen: Seen, ...objections: readonly Objection[]) =>
  replayed(seen).filter(({ objection }) => objection !== null && objections.includes(objection));

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L418-437', 'plan:L441-444', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['sql'],
  // Wishes that name no cluster meet every agent that there is.
  world: { canary: true, reusable: true },
  requirement:
    'In a fleet of every kind of agent each session goes where its wishes for cluster, region and platform lead.',
  async given(world) {
    const { unique } = world;
    const places: Places = {
      clusters: [unique('prod-us-east-1'), unique('prod-eu-west-1')],
      regions: [unique('us-west-2'), unique('eu-west-1')],
    };
    return { fleet: await mixedFleet(world, places), wishes: everyWish(places) };
  },
  async when(world, { fleet, wishes }): Promise<Seen> {
    const sent = wishes.map(({ clusterId, region, platform }) => ({
      clusterId,
      ...(region === null ? {} : { region }),
      ...(platform === null ? {} : { platform }),
    }));
    const sessions = await placedOneByOne(world, sent);
    const rounds = wishes.map((wish, index) => ({
      wish,
      ...(sessions[index] ?? { status: 0, agent: null }),
    }));
    return { fleet, rounds };
  },
  then: {
    'none goes to an agent of another cluster': (seen) => expect(against(seen, 'cluster')).toEqual([]),
    'none goes to an agent of another platform': (seen) => expect(against(seen, 'platform')).toEqual([]),
    'none goes to an agent that is full': (seen) => expect(against(seen, 'full')).toEqual([]),
    'none goes to an agent that is draining, away or was never there': (seen) =>
      expect(against(seen, 'draining', 'away', 'never connected')).toEqual([]),
    'none leaves its region while somebody there can take it': (seen) =>
      expect(against(seen, 'region')).toEqual([]),
    'of those that remain the least loaded gets it': (seen) => expect(against(seen, 'load')).toEqual([]),
    'whatever somebody can take is accepted': (seen) =>
      expect(replayed(seen).filter(({ nobodyMay, status }) => !nobodyMay && !accepted(status))).toEqual([]),
    'whatever nobody can take is refused': (seen) =>
      expect(replayed(seen).filter(({ nobodyMay, status }) => nobodyMay && !turnedAway(status))).toEqual([]),
  },
});
