import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L206', 'contract §3.3', 'contract §4'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session that comes to rest ends its open command, whatever was said of the command itself.',
  async given({ fleet, arrange, patience }) {
    const agent = await fleet.join({ manner: 'silent' });
    const { id } = await arrange.session();
    await agent.awaitCommand({ sessionId: id }, patience.command);
    return { agent, id };
  },
  async when({ fleet, arrange, sql, eventually, patience }, { agent, id }) {
    agent.status({ sessionId: id, state: 'running', platformMetadata: { podName: `${id}-pod` } });
    const running = await arrange.comesTo(id, 'running');
    const ended = await eventually(
      async () => (await sql.commandsOf(id)).map(({ status }) => status),
      (states) => states.every((status) => status === 'completed'),
      patience.report,
    );
    const before = agent.commands.length;
    await agent.drop();
    await fleet.reconnect(agent);
    const sentinel = await arrange.sentinel(agent);
    const again = agent.commands
      .slice(before)
      .filter(({ payload }) => JSON.stringify(payload).includes(`"${id}"`));
    return { running: running.held, statuses: ended.value, sentinel, again: again.length };
  },
  then: {
    'the report was taken': ({ running }) => expect(running).toBe(true),
    'its command is completed': ({ statuses }) => expect(statuses).toEqual(['completed']),
    'it is not sent again on the next connection': ({ sentinel, again }) =>
      expect({ sentinel, again }).toEqual({ sentinel: true, again: 0 }),
  },
});
