import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { asks } from './stage/changes.ts';
import { commandsReceived } from './stage/commands-received.ts';
import { asleep } from './stage/under-way.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L317', 'plan:L329', 'contract §2.2', 'contract §6'],
  risk: 'plan:L571',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A session that sleeps takes no place on its agent, and is woken there although its place was given away.',
  async given(world) {
    const agent = await world.fleet.join({ capacity: { maxSessions: 1 } });
    return { agent, sleeper: await asleep(world, agent) };
  },
  async when({ api, arrange, patience }, { agent, sleeper }) {
    const second = (await arrange.create()).status;
    const full = (await arrange.create()).status;
    const { status: wake } = await asks(api, 'wake', sleeper);
    await agent.awaitCommand({ action: 'wake_session', sessionId: sleeper }, patience.command);
    return {
      second,
      full,
      wake,
      told: commandsReceived(agent, 'wake', sleeper).length,
    };
  },
  then: {
    'another session takes the place of the one that sleeps': ({ second }) =>
      expect(accepted(second), `answered ${second}`).toBe(true),
    'its agent is full then': ({ full }) => expect(accepted(full), `answered ${full}`).toBe(false),
    'the wake is accepted all the same': ({ wake }) => expect(accepted(wake), `answered ${wake}`).toBe(true),
    'the full agent is told to wake it': ({ told }) => expect(told).toBe(1),
  },
});
