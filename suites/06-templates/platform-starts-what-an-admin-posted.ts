import { expect } from 'vitest';
import { field, listAt, textAt } from '../doors/http/read.ts';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { runningOn, sharedPlatformAgent } from '../world/agent-on-platform.ts';
import { manifestFor } from '../world/manifest-for.ts';
import { defineCheck } from '../world/world.ts';

const ENV = { name: 'GREETING', value: 'schöne Grüße, 世界' };

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L396-398', 'plan:L572', 'R6', 'contract §2.3', 'contract §8.2'],
  risk: 'plan:L572',
  profile: 'platform',
  world: 'shared',
  controls: ['sql'],
  atMostMs: 240_000,
  requirement: 'A template that an admin posted is what runs in the cluster, where no Template resource is.',
  async when(world) {
    const at = await sharedPlatformAgent(world);
    const name = world.unique('template');
    const lawful = manifestFor(name);
    const manifest = { ...lawful, spec: { ...lawful.spec, env: [ENV] } };
    const posted = await world.api.post('/templates', { name, displayName: name, manifest });
    const { id } = await runningOn(world, at, { template: name });
    const deployment = await at.cluster.get('Deployment', id);
    const container = field(deployment, 'spec.template.spec.containers.0');
    const env = listAt(container, 'env')?.find((one) => textAt(one, 'name') === ENV.name);
    return {
      posted: posted.status,
      image: textAt(container, 'image') ?? null,
      wanted: lawful.spec.baseImage,
      env: textAt(env, 'value') ?? null,
    };
  },
  then: {
    'it is taken': ({ posted }) => expect(accepted(posted), `answered ${posted}`).toBe(true),
    'its image runs': ({ image, wanted }) => expect(image).toBe(wanted),
    'with its environment': ({ env }) => expect(env).toBe(ENV.value),
  },
});
