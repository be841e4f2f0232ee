import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L170', 'contract §2.5', 'contract §3.1'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A new agent registers with the key it was given, connects, and is online from then on.',
  async when({ fleet, sql, eventually, patience }) {
    const { agentId, answer, key } = await fleet.register();
    const statusOf = async () => textAt(await sql.agent(agentId), 'status');
    const registered = await statusOf();
    const connected = await fleet.connect(agentId, key, { manner: 'silent' });
    const online = await eventually(statusOf, (status) => status === 'online', patience.report);
    return {
      registering: answer.status,
      isNew: answer.status === 201,
      keyGiven: textAt(answer.body, 'apiKey') !== undefined,
      registered: registered ?? null,
      connected: connected.opened ? 101 : connected.status,
      online: online.value ?? null,
    };
  },
  then: {
    'the registration is accepted': ({ registering }) =>
      expect(accepted(registering), `answered ${registering}`).toBe(true),
    // Who came with a key of its own is known already and gets no other.
    'a new agent is told its key': ({ isNew, keyGiven }) => expect(isNew && !keyGiven).toBe(false),
    'registering alone makes nobody online': ({ registered }) => expect(registered).not.toBe('online'),
    'the connection is accepted': ({ connected }) => expect(connected).toBe(101),
    'once connected it is online': ({ online }) => expect(online).toBe('online'),
  },
});
