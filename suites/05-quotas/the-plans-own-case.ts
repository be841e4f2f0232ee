import { expect } from 'vitest';
import type { Answer } from '../doors/http/answer.ts';
import { textAt } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { admission } from './stage/admission.ts';
import { limitedUser } from './stage/limited-user.ts';

const HALF = { cpu: '1', memory: '2Gi' };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L342-346', 'plan:L364', 'plan:L367', 'contract §2.6', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'With a quota of 2 CPU and 4Gi, two sessions of 1 CPU and 2Gi are created and a third is answered 403.',
  async given(world) {
    await world.fleet.join();
    return { user: await limitedUser(world, { maxCpu: '2', maxMemory: '4Gi' }) };
  },
  async when({ arrange }, { user }) {
    const wish = { user: user.username, resources: HALF };
    // One after another, each when the one before runs: that a waiting one counts has a check of its own.
    const running = async (made: Answer) => {
      const id = textAt(made.body, 'name');
      if (id !== undefined) await arrange.comesToByCommand(id, 'running');
      return admission(made);
    };
    const first = await running(await arrange.create(wish));
    const second = await running(await arrange.create(wish));
    const third = await arrange.create(wish);
    return { first, second, third: { status: third.status, error: textAt(third.body, 'error') ?? null } };
  },
  then: {
    'the first is created': ({ first }) => expect(first).toBe('admitted'),
    'the second, at the limit, is created': ({ second }) => expect(second).toBe('admitted'),
    'the third is answered 403 Forbidden': ({ third }) => expect(third.status).toBe(403),
    'its error is "Quota exceeded"': ({ third }) => expect(third.error).toBe('Quota exceeded'),
  },
});
