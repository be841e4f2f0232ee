import { expect } from 'vitest';
import { whatIsLeft } from '../02-creation/stage/what-is-left.ts';
import { Prerequisite } from '../kit/prerequisite.ts';
import { endOf, sharedAgent, start, startPayload, wake } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['contract §3.3', 'contract §8.1'],
  risk: 'plan:L573',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 420_000,
  requirement: 'A command that failed is not tried again when it comes again; its failure is reported again.',
  async when(world) {
    const { patience } = world;
    const at = await sharedAgent(world);
    // There is no template in either way (R6), so it fails at once …
    const { sessionId, payload, command } = await start(world, at, { manifest: null });
    const { commandId } = command;
    const first = (await at.seat.awaitEnd(commandId, patience.start)).value;
    if (first?.type !== 'failed')
      throw new Prerequisite(
        'creation/agent-fails-without-a-template',
        'A start without a template did not fail.',
      );
    // … and now there is one: whoever tries again succeeds.
    const { templateManifest } = startPayload(world, at, { template: String(payload['template']) });
    await at.cluster.apply('Template', {
      ...templateManifest,
      metadata: { name: String(payload['template']) },
    });
    const ends = () => at.seat.reportsOf(commandId).filter(({ type }) => type !== 'ack');
    await at.seat.command('start_session', payload, { commandId, lawful: false });
    await world.eventually(ends, (seen) => seen.length > 1, patience.start);
    // The last of this session: whatever the repetition began has ended, once this has.
    await endOf(at, await wake(at, sessionId), patience.start);
    const [, ...again] = ends();
    return {
      first: first.error ?? null,
      again: again.map(({ type, error }) => ({ type, error: error ?? null })),
      made: await whatIsLeft(at.cluster, sessionId),
    };
  },
  then: {
    'its failure is reported again': ({ again }) => expect(again.map(({ type }) => type)).toContain('failed'),
    'the answer is the same as before': ({ first, again }) =>
      expect(again.filter(({ type, error }) => type !== 'failed' || error !== first)).toEqual([]),
    'nothing was made for it': ({ made }) => expect(made).toEqual([]),
  },
});
