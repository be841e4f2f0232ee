import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';
import { placed, placedInARow } from './stage/placed.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L428-431', 'plan:L443', 'contract §3.1', 'contract §6'],
  risk: 'plan:L573',
  profile: 'control-plane',
  controls: ['short-periods'],
  world: { periods: 'short', reusable: true },
  requirement: 'A connection that stays open and says nothing is no agent: after its time it gets nothing.',
  given: ({ fleet }) => fleet.join({ manner: 'silent', answersPings: false }),
  async when(world, agent) {
    const { eventually, patience, fleet } = world;
    const speaking = await placed(world);
    agent.silence();
    const noticed = await eventually(
      () => placed(world),
      ({ status }) => !accepted(status),
      patience.offline,
    );
    const later = await placedInARow(world, 3);
    await fleet.reconnect(agent);
    const back = await placed(world);
    return {
      speaking: speaking.status,
      noticed: noticed.held,
      later: later.map(({ status }) => status),
      back: back.status,
    };
  },
  then: {
    'while it speaks it is chosen': ({ speaking }) =>
      expect(accepted(speaking), `answered ${speaking}`).toBe(true),
    'after its silence sessions are refused': ({ noticed }) => expect(noticed).toBe(true),
    'and stay so': ({ later }) => expect(later.filter(accepted)).toEqual([]),
    'once it speaks again it is chosen': ({ back }) => expect(accepted(back), `answered ${back}`).toBe(true),
  },
});
