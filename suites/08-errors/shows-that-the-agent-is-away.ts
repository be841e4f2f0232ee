import { expect } from 'vitest';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { comesToBe } from './stage/agent-status.ts';

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L460', 'R10', 'contract §2.2'],
  risk: 'plan:L578',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A session tells whether its agent is there: online, offline, and online again.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join();
    return { agent, id: (await arrange.runningSession(agent)).id };
  },
  async when(world, { agent, id }) {
    const comesToSay = async (wanted: string) => {
      const { value } = await world.eventually(
        async () => textAt((await world.api.get(`/sessions/${id}`)).body, 'status.agent') ?? null,
        (said) => said === wanted,
        world.patience.report,
      );
      return value;
    };
    const present = await comesToSay('online');
    await agent.drop();
    await comesToBe(world, agent, 'offline');
    const away = await comesToSay('offline');
    await world.fleet.reconnect(agent);
    await comesToBe(world, agent, 'online');
    return { present, away, back: await comesToSay('online') };
  },
  then: {
    'its status says online while the agent is there': ({ present }) => expect(present).toBe('online'),
    'offline while it is away': ({ away }) => expect(away).toBe('offline'),
    'and online when it is back': ({ back }) => expect(back).toBe('online'),
  },
});
