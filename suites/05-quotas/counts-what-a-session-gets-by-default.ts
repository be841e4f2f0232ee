import { expect } from 'vitest';
import { manifestFor } from '../world/manifest-for.ts';
import type { Limits } from '../world/arrange.ts';
import { defineCheck, type World } from '../world/world.ts';
import { admission, type Admission } from './stage/admission.ts';
import { limitedUser } from './stage/limited-user.ts';

/** A template that says nothing of resources, neither itself nor in its manifest. */
function bareTemplate({ arrange, unique }: World) {
  const name = unique('bare');
  const manifest = manifestFor(name);
  const { defaultResources: _, ...spec } = manifest.spec;
  return arrange.template({ name, manifest: { ...manifest, spec } });
}

/** Without resources, by a user who has a little more, and by one who has a little less. */
async function withMoreAndLess(world: World, template: string, more: Limits, less: Limits) {
  const create = async (limits: Limits): Promise<Admission> => {
    const { username } = await limitedUser(world, limits);
    return admission(await world.arrange.create({ user: username, template }));
  };
  return { more: await create(more), less: await create(less) };
}

const COUNTS = { more: 'admitted', less: 'refused' };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L344-346', 'plan:L364', 'contract §2.2', 'contract §7'],
  risk: 'plan:L568',
  profile: 'control-plane',
  controls: ['sql'],
  world: 'shared',
  requirement: 'A session that was asked for without quantities counts with those that it gets.',
  async given(world) {
    await world.fleet.join({ manner: 'silent' });
    const own = { cpu: '1500m', memory: '3Gi' };
    return {
      own: await world.arrange.template({ defaultResources: own }),
      bare: await bareTemplate(world),
    };
  },
  when: async (world, { own, bare }) => ({
    cpu: await withMoreAndLess(world, own.name, { maxCpu: '1600m' }, { maxCpu: '1400m' }),
    memory: await withMoreAndLess(world, own.name, { maxMemory: '3.5Gi' }, { maxMemory: '2.5Gi' }),
    bareCpu: await withMoreAndLess(world, bare.name, { maxCpu: '1100m' }, { maxCpu: '900m' }),
    bareMemory: await withMoreAndLess(world, bare.name, { maxMemory: '2.5Gi' }, { maxMemory: '1.5Gi' }),
  }),
  then: {
    "the CPU of its template's defaults counts": ({ cpu }) => expect(cpu).toEqual(COUNTS),
    "the memory of its template's defaults counts": ({ memory }) => expect(memory).toEqual(COUNTS),
    'without any defaults it counts 1000m of CPU': ({ bareCpu }) => expect(bareCpu).toEqual(COUNTS),
    'without any defaults it counts 2Gi of memory': ({ bareMemory }) => expect(bareMemory).toEqual(COUNTS),
  },
});
