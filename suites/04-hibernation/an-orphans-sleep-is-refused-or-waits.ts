import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { changesAnOrphan, type OrphanChanged } from './stage/orphan.ts';
import { asleep, awake } from './stage/under-way.ts';

/** Accepted, refused with a lawful status, or a sentence about it. */
const answered = ({ accepted, status }: OrphanChanged) =>
  accepted || status === 409 || status === 503 ? 'as it may be' : `with ${status}`;

function judgeWhatStands({ accepted, before, after, made }: OrphanChanged): void {
  if (accepted) expect(made).toBe(1);
  else expect(after).toEqual(before);
}

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L328', 'plan:L329', 'R2', 'contract §2.2', 'contract §3.3'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'Hibernating or waking a session whose agent is away is refused and changes nothing, or waits for the agent and is then done once.',
  async given(world) {
    const ofRunning = await world.fleet.join();
    const running = await awake(world, ofRunning);
    return { ofRunning, running };
  },
  async when(world, { ofRunning, running }) {
    const hibernate = await changesAnOrphan(world, ofRunning, { id: running, change: 'hibernate' });
    const sleeper = await asleep(world, ofRunning);
    return { hibernate, wake: await changesAnOrphan(world, ofRunning, { id: sleeper, change: 'wake' }) };
  },
  then: {
    'a hibernation is accepted, or refused with 409 or 503': ({ hibernate }) =>
      expect(answered(hibernate)).toBe('as it may be'),
    'a wake is accepted, or refused with 409 or 503': ({ wake }) =>
      expect(answered(wake)).toBe('as it may be'),
    'refused, a hibernation changes nothing; accepted, it makes one command': ({ hibernate }) => {
      judgeWhatStands(hibernate);
    },
    'refused, a wake changes nothing; accepted, it makes one command': ({ wake }) => {
      judgeWhatStands(wake);
    },
    'the agent gets each exactly once': ({ hibernate, wake }) =>
      expect([hibernate, wake].map(({ received, sentinel }) => ({ received, sentinel }))).toEqual([
        { received: 1, sentinel: true },
        { received: 1, sentinel: true },
      ]),
    'the session sleeps, or is awake, once the agent is back': ({ hibernate, wake }) =>
      expect([hibernate.state, wake.state]).toEqual(['hibernated', 'running']),
  },
});
