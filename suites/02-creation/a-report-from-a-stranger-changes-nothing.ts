import { expect } from 'vitest';
import { defineCheck } from '../world/world.ts';
import { heardUpTo } from './stage/heard-up-to.ts';
import { startedOn } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L233', 'contract §3.1'],
  risk: 'plan:L573',
  profile: 'control-plane',
  world: 'shared',
  requirement: "What an agent reports about another agent's session or command is ignored.",
  async given(world) {
    const owner = await world.fleet.join({ manner: 'manual' });
    const stranger = await world.fleet.join({ manner: 'manual' });
    const agents = [owner, stranger];
    return {
      stranger,
      theirs: await startedOn(world, owner, agents),
      lost: await startedOn(world, owner, agents),
      own: await startedOn(world, stranger, agents),
    };
  },
  async when(world, { stranger, theirs, lost, own }) {
    const { sql, arrange } = world;
    const seen = async () => ({
      states: [(await sql.session(theirs.id))?.['state'], (await sql.session(lost.id))?.['state']],
      ended: [...(await sql.commandsOf(theirs.id)), ...(await sql.commandsOf(lost.id))].filter(({ status }) =>
        ['ack', 'completed', 'failed'].includes(String(status)),
      ).length,
    });
    const before = await seen();
    stranger.ack(theirs.command);
    stranger.status({ sessionId: theirs.id, state: 'running', vncReady: true });
    stranger.complete(theirs.command);
    stranger.status({ sessionId: lost.id, state: 'failed' });
    stranger.failed(lost.command, 'it is not mine');
    await heardUpTo(world, own);
    const after = await seen();
    theirs.agent.complete(theirs.command);
    const { value } = await arrange.comesTo(theirs.id, 'running');
    return { before, after, open: stranger.isOpen, byOwner: value?.['state'] };
  },
  then: {
    'the sessions stay as they were': ({ before, after }) => expect(after.states).toEqual(before.states),
    'the commands stay open': ({ before, after }) => expect(after.ended).toBe(before.ended),
    "the stranger's connection stays": ({ open }) => expect(open).toBe(true),
    "the owner's report counts": ({ byOwner }) => expect(byOwner).toBe('running'),
  },
});
