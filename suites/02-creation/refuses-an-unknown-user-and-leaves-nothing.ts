import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { refusedCreation } from './stage/refused-creation.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L474', 'contract §2.2', 'contract §2.6'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session for a user who does not exist is refused with 404, and nothing is left of it.',
  async given({ fleet, arrange }) {
    const agent = await fleet.join({ manner: 'silent' });
    return { agent, user: await arrange.user(), template: await arrange.template() };
  },
  when: (world, { agent, user, template }) =>
    refusedCreation(
      world,
      agent,
      { user: user.username, template: template.name },
      { user: world.unique('no-user') },
    ),
  then: {
    'it is answered 404': ({ status }) => expect(status).toBe(404),
    'no row is left': ({ rows }) => expect(rows).toBe(0),
    'no command is left': ({ commands }) => expect(commands).toBe(0),
    'no agent hears of it': ({ received }) => expect(received).toBe(0),
  },
});
