/**
 * The oracle of the table of wishes: who of a fleet may take a session, after contract §6 and nothing else. Pure,
 * so that what was seen can be judged again later.
 */

export interface Member {
  readonly name: string;
  readonly clusterId: string;
  readonly region: string | null;
  readonly platform: 'kubernetes' | 'docker';
  readonly presence: 'online' | 'draining' | 'away' | 'never connected';
  readonly maxSessions: number | null;
  readonly load: number;
}

export interface Wish {
  readonly clusterId: string | null;
  readonly region: string | null;
  readonly platform: 'kubernetes' | 'docker' | null;
}

export type Objection =
  Exclude<Member['presence'], 'online'> | 'platform' | 'cluster' | 'full' | 'region' | 'load';

/** Why this member may not take the session; null: it may. The first reason of those that are its own. */
export function objectionTo(member: Member, wish: Wish, fleet: readonly Member[]): Objection | null {
  const own = unfitness(member, wish);
  if (own !== null) return own;
  const candidates = fleet.filter((one) => unfitness(one, wish) === null);
  const near = candidates.filter(({ region }) => wish.region !== null && region === wish.region);
  if (near.length > 0 && !near.includes(member)) return 'region';
  const lowest = Math.min(...(near.length > 0 ? near : candidates).map(({ load }) => load));
  return member.load > lowest ? 'load' : null;
}

function unfitness(member: Member, wish: Wish): Objection | null {
  if (member.presence !== 'online') return member.presence;
  if (member.platform !== (wish.platform ?? 'kubernetes')) return 'platform';
  if (wish.clusterId !== null && member.clusterId !== wish.clusterId) return 'cluster';
  return member.maxSessions !== null && member.load >= member.maxSessions ? 'full' : null;
}

export const whoMayTake = (fleet: readonly Member[], wish: Wish): readonly Member[] =>
  fleet.filter((member) => objectionTo(member, wish, fleet) === null);
