import { expect } from 'vitest';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck, type World } from '../world/world.ts';
import { placed } from './stage/placed.ts';

/** What frees a place, and the check that it stands on. */
const WAYS = {
  terminated: {
    ask: ({ api }: World, id: string) => api.delete(`/sessions/${id}`),
    standsOn: 'termination/becomes-terminated-when-the-agent-reports-it',
  },
  hibernated: {
    ask: ({ api }: World, id: string) => api.put(`/sessions/${id}/hibernate`),
    standsOn: 'hibernation/makes-one-hibernate-command',
  },
} as const;

async function freedBy(world: World, way: keyof typeof WAYS) {
  const agent = await world.fleet.join({ capacity: { maxSessions: 1 } });
  const { id } = await world.arrange.runningSession(agent);
  const whileFull = await placed(world);
  await WAYS[way].ask(world, id);
  if (!(await world.arrange.comesToByCommand(id, way)).held)
    throw new Prerequisite(WAYS[way].standsOn, `The session ${id} did not become ${way}.`);
  const freed = await placed(world);
  return { whileFull: whileFull.status, freed: freed.status, again: freed.agent === agent.agentId };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L440', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A place that a terminated or hibernated session leaves is given to the next session.',
  // The agent of the first has its place taken again by the time of the second.
  when: async (world) => ({
    terminated: await freedBy(world, 'terminated'),
    hibernated: await freedBy(world, 'hibernated'),
  }),
  then: {
    'while its only place is taken, the next is refused': ({ terminated, hibernated }) =>
      expect([terminated, hibernated].filter(({ whileFull }) => !turnedAway(whileFull))).toEqual([]),
    'after a termination the next one gets the place': ({ terminated: { freed, again } }) =>
      expect(accepted(freed) && again, `answered ${freed}`).toBe(true),
    'after a hibernation the next one gets the place': ({ hibernated: { freed, again } }) =>
      expect(accepted(freed) && again, `answered ${freed}`).toBe(true),
  },
});
