import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L429', 'plan:L460', 'R10', 'contract §3.1'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'An agent whose connection broke is offline at once, and online again when it is back.',
  given: ({ fleet }) => fleet.join({ manner: 'silent' }),
  async when({ api, sql, fleet, eventually, patience }, agent) {
    const inRow = async () => textAt(await sql.agent(agent.agentId), 'status') ?? null;
    const inAnswer = async () =>
      textAt((await api.get(`/admin/agents/${agent.agentId}`)).body, 'status') ?? null;
    const comesTo = async (read: () => Promise<string | null>, wanted: string) =>
      (await eventually(read, (status) => status === wanted, patience.dropped)).value;
    const before = await comesTo(inRow, 'online');
    await agent.drop();
    const dropped = { row: await comesTo(inRow, 'offline'), answer: await comesTo(inAnswer, 'offline') };
    await fleet.reconnect(agent);
    return { before, dropped, back: await comesTo(inRow, 'online') };
  },
  then: {
    'it was online before': ({ before }) => expect(before).toBe('online'),
    'its row says offline': ({ dropped }) => expect(dropped.row).toBe('offline'),
    'the answer says offline': ({ dropped }) => expect(dropped.answer).toBe('offline'),
    'once back it is online': ({ back }) => expect(back).toBe('online'),
  },
});
