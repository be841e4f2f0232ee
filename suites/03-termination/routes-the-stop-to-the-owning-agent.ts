import { expect } from 'vitest';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { sessionOn } from './stage/session-on.ts';
import { stopsReceived } from './stage/stops-received.ts';
import { whatStands } from './stage/what-stands.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L256', 'plan:L283', 'contract §2.2'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The stop command goes to the agent that owns the session, and to nobody else.',
  async given(world) {
    // The owner is the most loaded of three, so that an API which chose anew would choose another.
    const owner = await world.fleet.join();
    const { id } = await world.arrange.runningSession(owner);
    await world.arrange.runningSession(owner);
    const second = await world.fleet.join();
    const ofSecond = await sessionOn(world, second);
    const third = await world.fleet.join();
    const ofThird = await sessionOn(world, third);
    for (const other of [ofSecond, ofThird]) await world.arrange.comesTo(other.id, 'running');
    return {
      owner,
      id,
      others: [
        { agent: second, id: ofSecond.id },
        { agent: third, id: ofThird.id },
      ],
    };
  },
  async when({ api, sql, patience }, { owner, id, others }) {
    await api.delete(`/sessions/${id}`);
    const came = await owner.awaitCommand({ action: 'stop_session', sessionId: id }, patience.command);
    const elsewhere = [];
    for (const other of others) {
      // The others' own stop comes down the same line after whatever went astray.
      await api.delete(`/sessions/${other.id}`);
      const own = { action: 'stop_session', sessionId: other.id };
      const sentinel = (await other.agent.awaitCommand(own, patience.command)).held;
      elsewhere.push({ stray: stopsReceived(other.agent, id).length, sentinel });
    }
    const { commands } = await whatStands(sql, id);
    const routed = commands.filter(({ action }) => action === 'stop_session').map(({ agent }) => agent);
    if (routed.length === 0)
      throw new Prerequisite('termination/makes-one-stop-command', 'No stop command was made.');
    return { owner: owner.agentId, came: came.held, routed, elsewhere };
  },
  then: {
    'the owning agent gets the stop': ({ came }) => expect(came).toBe(true),
    'the command is written for the owning agent': ({ routed, owner }) => expect(routed).toEqual([owner]),
    'the other agents get no stop of it': ({ elsewhere }) =>
      expect(elsewhere).toEqual([
        { stray: 0, sentinel: true },
        { stray: 0, sentinel: true },
      ]),
  },
});
