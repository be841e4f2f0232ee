import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck, type World } from '../world/world.ts';
import { started } from './stage/started.ts';

const IMAGE = 'localhost/plumbline/another:2';

const memoryOf = async ({ sql }: World, id: string) => quantityOf((await sql.session(id))?.['memory']);

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L392', 'plan:L572', 'contract §2.3', 'contract §3.2'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A changed template is what the next session gets, and leaves those that are there as they are.',
  async given({ arrange, fleet }) {
    await fleet.join({ manner: 'silent' });
    const { name } = await arrange.template({ defaultResources: { memory: '1Gi', cpu: '500m' } });
    return { name, id: (await arrange.session({ template: name })).id };
  },
  async when(world, { name, id }) {
    const before = await memoryOf(world, id);
    const manifest = { ...manifestFor(name), spec: { ...manifestFor(name).spec, baseImage: IMAGE } };
    await world.api.patch(`/templates/${name}`, { manifest, defaultResources: { memory: '6Gi', cpu: '1' } });
    const payload = await started(world, { template: name });
    return {
      before,
      after: await memoryOf(world, id),
      image: textAt(payload, 'templateManifest.spec.baseImage') ?? null,
      memory: quantityOf(field(payload, 'memory')),
    };
  },
  then: {
    'the next session gets the new manifest': ({ image }) => expect(image).toBe(IMAGE),
    'and the new default resources': ({ memory }) => expect(memory).toBe(quantityOf('6Gi')),
    'the session of before keeps its resources': ({ before, after }) => expect(after).toBe(before),
  },
});
