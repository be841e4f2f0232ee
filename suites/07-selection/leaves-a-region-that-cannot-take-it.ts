import { expect } from 'vitest';
import type { Registration } from '../doors/socket/fleet.ts';
import type { ProbeAgent } from '../doors/socket/probe-agent.ts';
import { defineCheck, type World } from '../world/world.ts';
import { agentWithSessions, running } from './stage/agent-with-sessions.ts';
import { placedOneByOne } from './stage/placed.ts';
import { gone, seenAs } from './stage/seen-as.ts';

interface Why {
  readonly what: string;
  readonly load?: number;
  readonly registration?: Registration;
  readonly then?: (world: World, agent: ProbeAgent) => Promise<unknown>;
}

/** Why the only agent of a region is no candidate, by the sentence of the report. */
const WHY: readonly Why[] = [
  { what: 'is full', load: 1, registration: { capacity: { maxSessions: 1 } } },
  { what: 'is of another platform', registration: { platform: 'docker' } },
  {
    what: 'is draining',
    then(world, agent) {
      agent.heartbeat({ status: 'draining' });
      return seenAs(world, agent, 'draining');
    },
  },
  {
    what: 'is away',
    async then(world, agent) {
      await agent.drop();
      return gone(world, agent);
    },
  },
];

const SENTENCES = WHY.map(({ what }) => `a region whose only agent ${what}` as const);

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L423-426', 'plan:L442', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A region counts only while somebody there can take the session; else the others do.',
  async given(world) {
    const regions = [];
    for (const { load = 0, registration = {}, then } of WHY) {
      const region = world.unique('us-west-2');
      const unfit = await agentWithSessions(world, running(load), { ...registration, region });
      await then?.(world, unfit);
      regions.push(region);
    }
    return { regions, other: await world.fleet.join({ region: null, manner: 'silent' }) };
  },
  async when(world, { regions, other }) {
    const sessions = await placedOneByOne(
      world,
      regions.map((region) => ({ region })),
    );
    return sessions.map(({ status, agent }) => ({ status, wentToTheOther: agent === other.agentId }));
  },
  then: Object.fromEntries(
    SENTENCES.map((sentence, index) => [
      sentence,
      (seen: readonly { readonly status: number; readonly wentToTheOther: boolean }[]) =>
        expect(seen[index]?.wentToTheOther, `answered ${String(seen[index]?.status)}`).toBe(true),
    ]),
  ),
});
