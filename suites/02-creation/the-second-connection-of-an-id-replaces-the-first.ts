import { expect } from 'vitest';
import { Prerequisite } from '../kit/prerequisite.ts';
import { defineCheck } from '../world/world.ts';
import { startedOn } from './stage/started-on.ts';
import { startsOf } from './stage/starts-of.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L170', 'plan:L462', 'contract §3.1'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A second connection of an agent takes the place of the first, which is closed.',
  async given(world) {
    const first = await world.fleet.join({ manner: 'silent' });
    return { first, open: await startedOn(world, first) };
  },
  async when(world, { first, open }) {
    const { fleet, sql, eventually, patience, arrange } = world;
    const connected = await fleet.connect(first.agentId, first.key, { manner: 'silent' });
    if (!connected.opened)
      throw new Prerequisite(
        'creation/lets-an-agent-register-and-connect',
        `The second connection of ${first.agentId} was answered ${connected.status}.`,
      );
    const second = connected.agent;
    const firstOpen = await eventually(
      () => first.isOpen,
      (isOpen) => !isOpen,
      patience.dropped,
    );
    const again = await second.awaitCommand(
      { action: 'start_session', sessionId: open.id },
      patience.command,
    );
    const { id } = await arrange.session();
    const later = await second.awaitCommand({ action: 'start_session', sessionId: id }, patience.command);
    return {
      firstOpen: firstOpen.value,
      secondOpen: second.isOpen,
      again: again.held,
      later: later.held,
      toFirst: startsOf(first, id).length,
      status: (await sql.agent(first.agentId))?.['status'],
    };
  },
  then: {
    'the first connection is closed': ({ firstOpen }) => expect(firstOpen).toBe(false),
    'the second lives': ({ secondOpen }) => expect(secondOpen).toBe(true),
    'the agent stays online': ({ status }) => expect(status).toBe('online'),
    'the second gets the open commands': ({ again }) => expect(again).toBe(true),
    'later commands come down the second': ({ later }) => expect(later).toBe(true),
    'and not down the first': ({ toFirst }) => expect(toFirst).toBe(0),
  },
});
