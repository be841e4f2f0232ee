import { expect } from 'vitest';
import { field, textAt } from '../doors/http/read.ts';
import { sharedPlatformAgent } from '../world/agent-on-platform.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck } from '../world/world.ts';
import { listed } from './stage/listed.ts';

/** What the capability promises (contract §11), milliseconds. */
const WITHIN = 60_000;

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L396-398', 'R12', 'contract §11'],
  risk: 'plan:L572',
  profile: 'platform',
  capabilities: ['template-sync'],
  world: 'shared',
  atMostMs: 150_000,
  requirement: "A Template resource in an agent's namespace appears among the templates within 60 s.",
  async given(world) {
    const { cluster } = await sharedPlatformAgent(world);
    return { cluster, name: world.unique('template') };
  },
  async when({ api, eventually }, { cluster, name }) {
    const manifest = manifestFor(name);
    await cluster.create('Template', { ...manifest });
    const appeared = await eventually(
      () => api.get(`/templates/${name}`),
      ({ status }) => status === 200,
      WITHIN,
    );
    const { body } = appeared.value;
    return {
      read: appeared.held,
      listed: (await listed(api)).names?.includes(name) ?? null,
      displayName: textAt(body, 'displayName') ?? null,
      image: textAt(field(body, 'manifest'), 'spec.baseImage') ?? null,
      wanted: { displayName: manifest.spec.displayName ?? null, image: manifest.spec.baseImage },
    };
  },
  then: {
    'it is read': ({ read }) => expect(read).toBe(true),
    'it is listed': ({ listed }) => expect(listed).toBe(true),
    'with its display name and its image': ({ displayName, image, wanted }) =>
      expect({ displayName, image }).toEqual(wanted),
  },
});
