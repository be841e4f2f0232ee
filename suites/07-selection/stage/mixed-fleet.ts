import type { World } from '../../world/world.ts';
import { agentWithSessions, running } from './agent-with-sessions.ts';
import { seenAs } from './seen-as.ts';
import type { Member } from './who-may-take.ts';

type Trait = readonly [
  cluster: 0 | 1,
  region: 0 | 1 | null,
  platform: Member['platform'],
  state: Member['presence'] | 'full',
  load: number,
];

/**
 * Six agents that can take sessions, busy and differently so, in two clusters, two regions or none, on two
 * platforms; and eight idle ones that cannot, since each would be taken first by an API which does not see why.
 * Each of their four reasons is paired with both clusters, both regions and both platforms. Two cells (cluster,
 * region, platform) have nobody but such an agent, so that a wish for their region has to be left.
 */
const TRAITS: readonly Trait[] = [
  [0, 0, 'kubernetes', 'online', 2],
  [0, 1, 'kubernetes', 'online', 3],
  [1, 0, 'kubernetes', 'online', 5],
  [1, null, 'kubernetes', 'online', 2],
  [0, 0, 'docker', 'online', 3],
  [1, 1, 'docker', 'online', 2],
  [0, 1, 'docker', 'full', 1],
  [1, 0, 'kubernetes', 'full', 1],
  [0, 0, 'kubernetes', 'draining', 0],
  [1, 1, 'docker', 'draining', 0],
  [0, 1, 'kubernetes', 'away', 0],
  [1, 0, 'docker', 'away', 0],
  [0, 0, 'docker', 'never connected', 0],
  [1, 1, 'kubernetes', 'never connected', 0],
];

export interface Places {
  readonly clusters: readonly [string, string];
  readonly regions: readonly [string, string];
}

export async function mixedFleet(world: World, places: Places): Promise<Member[]> {
  const members = [];
  for (const trait of TRAITS) members.push(await joined(world, places, trait));
  return members;
}

async function joined(world: World, places: Places, trait: Trait): Promise<Member> {
  const [cluster, region, platform, state, load] = trait;
  const where = {
    clusterId: places.clusters[cluster],
    region: region === null ? null : places.regions[region],
    platform,
  };
  const maxSessions = state === 'full' ? load : null;
  const capacity = maxSessions === null ? null : { maxSessions };
  const presence = state === 'full' ? 'online' : state;
  const name = await come(world, { ...where, capacity }, presence, load);
  return { name, ...where, presence, maxSessions, load };
}

async function come(
  world: World,
  registration: Parameters<typeof agentWithSessions>[2] & object,
  presence: Member['presence'],
  load: number,
): Promise<string> {
  if (presence === 'never connected') return (await world.fleet.register(registration)).agentId;
  const agent = await agentWithSessions(world, running(load), registration);
  if (presence === 'draining') {
    agent.heartbeat({ status: 'draining' });
    await seenAs(world, agent, 'draining');
  }
  if (presence === 'away') {
    await agent.drop();
    await seenAs(world, agent, 'offline');
  }
  return agent.agentId;
}
