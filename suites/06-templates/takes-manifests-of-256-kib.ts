import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { field } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck } from '../world/world.ts';
import { started } from './stage/started.ts';

const LARGEST = 256 * 1024;

/** As long as may be, in ASCII, so that characters are bytes. */
function largeManifest(name: string) {
  const lawful = manifestFor(name);
  const padded = (notes: string) => ({ ...lawful, spec: { ...lawful.spec, notes } });
  return padded('n'.repeat(LARGEST - JSON.stringify(padded('')).length));
}

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L385', 'plan:L398', 'contract §2.3', 'contract §3.1'],
  risk: 'plan:L572',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'A manifest of 256 KiB is taken, comes back whole, and reaches the agent.',
  async when(world) {
    const { api, unique, fleet } = world;
    const name = unique('template');
    const manifest = largeManifest(name);
    const posted = await api.post('/templates', { name, displayName: 'Large', manifest });
    const got = await api.get(`/templates/${name}`);
    await fleet.join({ manner: 'silent' });
    const arrived = accepted(posted.status) && (await started(world, { template: name }));
    return {
      posted: posted.status,
      cameBack: isDeepStrictEqual(field(got.body, 'manifest'), manifest),
      arrived: isDeepStrictEqual(field(arrived, 'templateManifest'), manifest),
    };
  },
  then: {
    'it is taken': ({ posted }) => expect(accepted(posted), `answered ${posted}`).toBe(true),
    'it comes back as it was': ({ cameBack }) =>
      expect(cameBack, 'whether what GET answers equals what was posted, deeply').toBe(true),
    'it reaches the agent as it was': ({ arrived }) =>
      expect(arrived, 'whether templateManifest of the command equals what was posted, deeply').toBe(true),
  },
});
