import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { allCaughtUp } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L191', 'plan:L201', 'contract §3.3'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The start command reaches its connected agent over the WebSocket, once, and nobody else.',
  given: async ({ fleet }) => [
    await fleet.join({ manner: 'silent' }),
    await fleet.join({ manner: 'silent' }),
  ],
  async when(world, agents) {
    const { id } = await world.arrange.session();
    const rows = await world.sql.commandsOf(id);
    const expected = rows.map(({ command_id }) => String(command_id));
    // By the id of the row, or by the session: an API whose frames name one of them wrongly has delivered.
    const ofThis = (agent: (typeof agents)[number]) =>
      agent.commands.filter(
        ({ commandId, payload }) => expected.includes(commandId) || JSON.stringify(payload).includes(id),
      );
    const arrived = await world.eventually(
      () => agents.flatMap(ofThis).length,
      (count) => count > 0,
      world.patience.command,
    );
    if (!arrived.held) return { arrived: false, expected, byAgent: [], ids: [] };
    await allCaughtUp(world, agents);
    return {
      arrived: true,
      expected,
      byAgent: agents.map((agent) => ofThis(agent).length).sort(),
      ids: agents.flatMap(ofThis).map(({ commandId }) => commandId),
    };
  },
  then: {
    'an agent gets the command in time': ({ arrived }) => expect(arrived).toBe(true),
    'it bears the id of its row': ({ arrived, expected, ids }) =>
      expect(arrived ? [...new Set(ids)] : expected).toEqual(expected),
    'it comes once, to one agent': ({ arrived, byAgent }) => expect(byAgent).toEqual(arrived ? [0, 1] : []),
  },
});
