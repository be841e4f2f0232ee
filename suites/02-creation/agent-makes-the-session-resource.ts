import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { sharedAgent, start, started } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L205', 'contract §8.2'],
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 300_000,
  requirement: 'A started session has a Session resource that says what was commanded.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId, payload } = await started(world, at, { user: 'grace', memory: '768Mi', cpu: '250m' });
    const resource = await at.cluster.get('Session', sessionId);
    // A pod that never gets ready: by the end of this start, whatever was made has been made.
    const never = await start(world, at, { image: 'localhost/plumbline/image-missing:1' });
    const early = [];
    while (at.seat.reportsOf(never.command.commandId).every(({ type }) => type === 'ack')) {
      early.push((await at.cluster.get('Session', never.sessionId))?.metadata.name);
      if ((await at.seat.awaitEnd(never.command.commandId, 250)).held) break;
      if (early.length > world.patience.start / 250) break;
    }
    return {
      template: payload['template'],
      found: resource !== undefined,
      spec: field(resource, 'spec') ?? null,
      phase: textAt(resource, 'status.phase') ?? null,
      early: early.filter((name) => name !== undefined),
    };
  },
  then: {
    'there is a Session resource of that name': ({ found }) => expect(found).toBe(true),
    'it names user and template': ({ spec, template }) =>
      expect(spec).toMatchObject({ user: 'grace', template }),
    'its state is running': ({ spec }) => expect(textAt(spec, 'state')).toBe('running'),
    'it says whether there is a persistent home': ({ spec }) =>
      expect(textAt(spec, 'persistentHome') ?? 'false').toBe('false'),
    'it has the resources of the command': ({ spec }) => {
      expect(quantityOf(field(spec, 'resources.memory'))).toBe(quantityOf('768Mi'));
      expect(quantityOf(field(spec, 'resources.cpu'))).toBe(0.25);
    },
    'it is not there before the pod is ready': ({ early }) => expect(early).toEqual([]),
  },
});
