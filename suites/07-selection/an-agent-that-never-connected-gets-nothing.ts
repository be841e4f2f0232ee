import { expect } from 'vitest';
import { accepted, turnedAway } from '../doors/http/what-a-status-says.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { placed } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L428-431', 'plan:L443', 'contract §3.1', 'contract §6'],
  risk: 'plan:L566',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'It is connecting, and not registering, that makes an agent eligible.',
  async given({ fleet }) {
    const { agentId, answer, key } = await fleet.register();
    if (answer.status === 200 || answer.status === 201) return { agentId, key };
    throw new Prerequisite(
      'creation/lets-an-agent-register-and-connect',
      `The agent "${agentId}" could not register: ${answer.status}.`,
    );
  },
  async when(world, { agentId, key }) {
    const registered = await placed(world);
    await world.fleet.connect(agentId, key, { manner: 'silent' });
    const connected = await placed(world);
    return { registered: registered.status, connected: connected.agent === agentId };
  },
  then: {
    'while it is only registered, a session is refused': ({ registered }) =>
      expect(accepted(registered), `answered ${registered}`).toBe(false),
    'and not by accident': ({ registered }) =>
      expect(turnedAway(registered), `answered ${registered}`).toBe(true),
    'once it is connected it gets one': ({ connected }) => expect(connected).toBe(true),
  },
});
