import { expect } from 'vitest';
import { field } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import type { Resources } from '../world/arrange.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck, type World } from '../world/world.ts';
import { started } from './stage/started.ts';

const is = (memory: string, cpu: string) => ({ memory: quantityOf(memory), cpu: quantityOf(cpu) });

async function commanded(world: World, template: string, resources?: Resources) {
  const payload = await started(world, { template, ...(resources ? { resources } : {}) });
  return { memory: quantityOf(field(payload, 'memory')), cpu: quantityOf(field(payload, 'cpu')) };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L385', 'plan:L398', 'contract §2.2', 'contract §2.3', 'contract §3.2'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    "A start command carries the template's default resources where the request says nothing else.",
  async given({ api, fleet, unique }) {
    await fleet.join({ manner: 'silent' });
    const post = async (defaultResources?: Resources) => {
      const name = unique('template');
      // Its manifest has defaults of its own: 1Gi and 500m.
      const body = { name, displayName: name, manifest: manifestFor(name), defaultResources };
      await api.post('/templates', body);
      return name;
    };
    return { own: await post({ memory: '3Gi', cpu: '0.75' }), ofManifest: await post() };
  },
  async when(world, { own, ofManifest }) {
    const seen = {
      own: await commanded(world, own),
      ofManifest: await commanded(world, ofManifest),
      asked: await commanded(world, own, { memory: '512Mi', cpu: '2' }),
    };
    await world.api.patch(`/templates/${own}`, { defaultResources: { memory: '4Gi', cpu: '1' } });
    return { ...seen, changed: await commanded(world, own) };
  },
  then: {
    "the template's own go before its manifest's": ({ own }) => expect(own).toEqual(is('3Gi', '750m')),
    "without any of its own its manifest's hold": ({ ofManifest }) =>
      expect(ofManifest).toEqual(is('1Gi', '500m')),
    'what the request asks for goes before both': ({ asked }) => expect(asked).toEqual(is('512Mi', '2')),
    'once changed, the new ones hold': ({ changed }) => expect(changed).toEqual(is('4Gi', '1')),
  },
});
