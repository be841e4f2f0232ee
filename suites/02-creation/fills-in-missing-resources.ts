import { expect } from 'vitest';
import { manifestFor } from '../world/manifest-for.ts';
import { quantityOf } from '../kit/quantity.ts';
import { defineCheck, type World } from '../world/world.ts';
import type { Resources, SessionWish } from '../world/arrange.ts';

/** The same manifest, with these defaults of its own, or with none. */
function manifestWith(name: string, defaultResources?: Resources) {
  const manifest = manifestFor(name);
  const { defaultResources: _, ...spec } = manifest.spec;
  return { ...manifest, spec: { ...spec, ...(defaultResources ? { defaultResources } : {}) } };
}

async function madeWith({ arrange, sql }: World, wish: SessionWish) {
  const { id } = await arrange.session(wish);
  const row = await sql.session(id);
  return { memory: quantityOf(row?.['memory']), cpu: quantityOf(row?.['cpu']) };
}

const is = (memory: string, cpu: string) => ({ memory: quantityOf(memory), cpu: quantityOf(cpu) });

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L178-183', 'contract §2.2', 'contract §2.3'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement: "A quantity that was not asked for is the template's, else 2Gi and 1000m.",
  async given({ fleet, arrange, unique }) {
    await fleet.join({ manner: 'silent' });
    const put = (hint: string, ofManifest?: Resources, defaultResources?: Resources) => {
      const name = unique(hint);
      const manifest = manifestWith(name, ofManifest);
      return arrange.template({ name, manifest, ...(defaultResources ? { defaultResources } : {}) });
    };
    return {
      own: await put('own', undefined, { memory: '768Mi', cpu: '0.3' }),
      ofManifest: await put('of-manifest', { memory: '640Mi', cpu: '700m' }),
      bare: await put('bare'),
    };
  },
  async when(world, { own, ofManifest, bare }) {
    return {
      none: await madeWith(world, { template: own.name }),
      half: await madeWith(world, { template: own.name, resources: { cpu: '2' } }),
      both: await madeWith(world, { template: own.name, resources: { memory: '1Gi', cpu: '2' } }),
      ofManifest: await madeWith(world, { template: ofManifest.name }),
      bare: await madeWith(world, { template: bare.name }),
    };
  },
  then: {
    "without resources the template's defaults hold": ({ none }) => expect(none).toEqual(is('768Mi', '300m')),
    "a missing half is the template's": ({ half }) => expect(half).toEqual(is('768Mi', '2')),
    'what was asked for goes first': ({ both }) => expect(both).toEqual(is('1Gi', '2')),
    "a template without defaults has its manifest's": ({ ofManifest }) =>
      expect(ofManifest).toEqual(is('640Mi', '700m')),
    'without any defaults it is 2Gi and 1000m': ({ bare }) => expect(bare).toEqual(is('2Gi', '1000m')),
  },
});
