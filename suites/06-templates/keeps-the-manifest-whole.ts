import { expect } from 'vitest';
import { templates } from '../../fixtures/data/data.ts';
import { field } from '../doors/http/read.ts';
import { defineCheck } from '../world/world.ts';
import { asRead } from './stage/as-read.ts';
import { started } from './stage/started.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L385', 'plan:L392', 'plan:L398', 'contract §2.3', 'contract §3.2'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    'A manifest that was posted comes back, and reaches the agent, as it was: key case, unknown keys, unicode.',
  async when(world) {
    const { api, unique, fleet } = world;
    const { displayName, manifest: unusual } = templates.unusualKeys;
    const name = unique('template');
    const manifest = { ...unusual, metadata: { ...Object(unusual['metadata']), name } as object };
    const posted = await api.post('/templates', { name, displayName, manifest });
    const got = await api.get(`/templates/${name}`);
    await fleet.join({ manner: 'silent' });
    const payload = await started(world, { template: name });
    return {
      manifest: asRead(manifest),
      posted: asRead(field(posted.body, 'manifest')),
      got: asRead(field(got.body, 'manifest')),
      received: asRead(field(payload, 'templateManifest')),
    };
  },
  then: {
    'the answer to its creation shows it whole': ({ manifest, posted }) =>
      expect(posted).toStrictEqual(manifest),
    'so does the template when it is read': ({ manifest, got }) => expect(got).toStrictEqual(manifest),
    'the start command carries it whole': ({ manifest, received }) =>
      expect(received).toStrictEqual(manifest),
  },
});
