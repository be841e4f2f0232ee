import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { refusedCreation } from './stage/refused-creation.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L172', 'plan:L474', 'contract §2.2', 'contract §2.6'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A session of a template that does not exist is refused with 404, and nothing is left of it.',
  async given({ fleet, arrange }) {
    return { agent: await fleet.join({ manner: 'silent' }), template: await arrange.template() };
  },
  when: (world, { agent, template }) =>
    refusedCreation(world, agent, { template: template.name }, { template: world.unique('no-template') }),
  then: {
    'it is answered 404': ({ status }) => expect(status).toBe(404),
    'no row is left': ({ rows }) => expect(rows).toBe(0),
    'no command is left': ({ commands }) => expect(commands).toBe(0),
    'no agent hears of it': ({ received }) => expect(received).toBe(0),
  },
});
