import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { limitedUser } from './stage/limited-user.ts';
import { oneMore } from './stage/one-more.ts';
import { limitsFor, sessionInUse } from './stage/standing.ts';
import { use, useComesTo, useShown } from './stage/use-shown.ts';

const WRITTEN = use(4, '1.7', '1536Mi');
const NOTHING = use(0, '0', '0');

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L338', 'plan:L348-355', 'plan:L361', 'plan:L365', 'contract §1', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement:
    'What a user uses is what the sessions table says: rows written by SQL count, rows ended by SQL do not.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    return { user: await limitedUser(world, limitsFor(2)) };
  },
  async when(world, { user }) {
    // Asked once before, so that whoever remembers has something to remember.
    const before = await useShown(world, user);
    await sessionInUse(world, user);
    await sessionInUse(world, user);
    await sessionInUse(world, user, { cpu: '500m', memory: '256Mi' });
    await sessionInUse(world, user, { cpu: '1', memory: '1Gi' });
    const written = await useComesTo(world, user, WRITTEN);
    const whenWritten = await oneMore(world, user);
    await world.sql.update('sessions', { user_id: user.id }, { state: 'terminated' });
    const ended = await useComesTo(world, user, NOTHING);
    const whenEnded = await oneMore(world, user);
    return { before, written, whenWritten, ended, whenEnded };
  },
  then: {
    'nothing was in use before': ({ before }) => expect(before).toEqual(NOTHING),
    'rows written by SQL show as use within 2 s': ({ written }) => expect(written).toEqual(WRITTEN),
    'with them the quota is full': ({ whenWritten }) => expect(whenWritten).toBe('refused'),
    'rows ended by SQL are no use within 2 s': ({ ended }) => expect(ended).toEqual(NOTHING),
    'without them there is room': ({ whenEnded }) => expect(whenEnded).toBe('admitted'),
  },
});
