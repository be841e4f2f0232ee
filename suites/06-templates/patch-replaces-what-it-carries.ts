import { expect } from 'vitest';
import { field, listAt, textAt } from '../doors/http/read.ts';
import { quantityOf } from '../kit/quantity.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck, type World } from '../world/world.ts';
import { asRead } from './stage/as-read.ts';
import { templateRow } from './stage/template-row.ts';

const BEFORE = {
  display_name: 'Before',
  description: 'As it was',
  category: 'old',
  tags: ['one', 'two'],
  default_resources: { memory: '1Gi', cpu: '250m' },
};

/** Without defaults of its own, so that what the template says is all that there is. */
function manifestWith(name: string, more: object) {
  const { defaultResources: _, ...spec } = manifestFor(name).spec;
  return { ...manifestFor(name), spec: { ...spec, ...more } };
}

async function shown({ api }: World, name: string) {
  const { body } = await api.get(`/templates/${name}`);
  return {
    displayName: textAt(body, 'displayName') ?? null,
    description: textAt(body, 'description') ?? null,
    category: textAt(body, 'category') ?? null,
    tags: (listAt(body, 'tags') ?? []).map(String),
    memory: quantityOf(field(body, 'defaultResources.memory')),
    cpu: quantityOf(field(body, 'defaultResources.cpu')),
    manifest: asRead(field(body, 'manifest')),
  };
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L398', 'contract §2.3'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  controls: ['sql'],
  requirement: 'A change of a template replaces the fields that it carries, each as a whole, and no others.',
  async given(world) {
    const name = world.unique('template');
    // Old keys at the top and below: neither may outlive a merge.
    const before = { ...manifestWith(name, { old: { kept: false } }), remark: 'of before' };
    await templateRow(world, { ...BEFORE, name, manifest: before });
    return { name, manifest: manifestWith(name, { fresh: [1, 2], env: [] }) };
  },
  async when(world, { name, manifest }) {
    const path = `/templates/${name}`;
    const before = await shown(world, name);
    // In requests null is absent: the description is not carried.
    await world.api.patch(path, { displayName: 'After', description: null, tags: ['three'] });
    const texts = await shown(world, name);
    await world.api.patch(path, { manifest, defaultResources: { memory: '2Gi' } });
    return { before, texts, whole: await shown(world, name), manifest: asRead(manifest) };
  },
  then: {
    'what it carries is new': ({ texts }) => expect(texts.displayName).toBe('After'),
    'what it does not carry, or carries as null, stays': ({ before, texts }) =>
      expect(texts).toMatchObject({
        description: before.description,
        category: before.category,
        memory: before.memory,
        cpu: before.cpu,
        manifest: before.manifest,
      }),
    'a list is replaced, not added to': ({ texts }) => expect(texts.tags).toEqual(['three']),
    'a manifest is replaced, not merged': ({ whole, manifest }) =>
      expect(whole.manifest).toStrictEqual(manifest),
    'default resources are replaced, not merged': ({ whole }) => {
      expect(whole.memory).toBe(quantityOf('2Gi'));
      expect(whole.cpu, 'the CPU of before').not.toBe(quantityOf('250m'));
    },
    'the texts stay, meanwhile': ({ texts, whole }) =>
      expect(whole).toMatchObject({ displayName: texts.displayName, tags: texts.tags }),
  },
});
