import { expect } from 'vitest';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck, type World } from '../world/world.ts';
import { isTerminated, stopIsUnderWay, stopIsDone } from './stage/stopping.ts';

const ownerOf = async ({ sql }: World, id: string) => (await sql.session(id))?.['agent_id'] ?? null;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L222', 'plan:L285', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session is load of its agent while it terminates, and none once it is terminated.',
  async given(world) {
    // 4 on one agent, 2 on the other: no tie, right or wrong, while three of the four are stopped or afterwards.
    const fuller = await world.fleet.join();
    const four = [];
    for (let made = 0; made < 4; made++) four.push(await world.arrange.runningSession(fuller));
    const emptier = await world.fleet.join({ manner: 'silent' });
    for (let made = 0; made < 2; made++) {
      const { id } = await world.arrange.session();
      if ((await ownerOf(world, id)) !== emptier.agentId)
        throw new Prerequisite(
          'creation/spreads-ten-sessions-over-two-agents',
          'The less loaded agent was not chosen.',
        );
    }
    fuller.manner = 'silent';
    return { fuller, emptier, stopping: four.slice(0, 3).map(({ id }) => id) };
  },
  async when(world, { fuller, emptier, stopping }) {
    const { api, arrange, patience, sql } = world;
    for (const id of stopping) await api.delete(`/sessions/${id}`);
    const meanwhile = await ownerOf(world, (await arrange.session()).id);
    for (const sessionId of stopping) {
      stopIsDone(fuller, await stopIsUnderWay({ patience, sql }, fuller, sessionId), sessionId);
      await isTerminated({ arrange, sql }, sessionId);
    }
    const afterwards = await ownerOf(world, (await arrange.session()).id);
    return { fuller: fuller.agentId, emptier: emptier.agentId, meanwhile, afterwards };
  },
  then: {
    'terminating sessions still count': ({ meanwhile, emptier }) => expect(meanwhile).toBe(emptier),
    'terminated sessions no longer count': ({ afterwards, fuller }) => expect(afterwards).toBe(fuller),
  },
});
