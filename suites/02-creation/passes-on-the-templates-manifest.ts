import { expect } from 'vitest';
import { templates } from '../../fixtures/data/data.ts';
import { field } from '../doors/http/read.ts';
import type { Json } from '../kit/check.ts';
import { defineCheck } from '../world/world.ts';
import { startReceived } from './stage/started-on.ts';

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L236', 'contract §2.3', 'contract §3.2'],
  risk: 'plan:L565',
  profile: 'control-plane',
  world: 'shared',
  requirement:
    "The start command carries the template's manifest, unchanged: key case, unknown keys, unicode.",
  async given({ fleet, arrange, unique }) {
    const name = unique('template');
    const { spec } = templates.unusualKeys.manifest;
    const manifest = {
      ...templates.unusualKeys.manifest,
      apiVersion: 'stream.space/v1alpha1',
      kind: 'Template',
    };
    const template = await arrange.template({ name, manifest: { ...manifest, metadata: { name }, spec } });
    return { agent: await fleet.join({ manner: 'silent' }), template };
  },
  async when(world, { agent, template }) {
    const { id } = await world.arrange.session({ template: template.name });
    const { payload } = (await startReceived(world, [agent], id)).command;
    const received = (field(payload, 'templateManifest') ?? null) as Json; // it came as JSON
    return { received, manifest: template.manifest as unknown as Json }; // it was sent as JSON
  },
  then: {
    'the manifest is there': ({ received }) => expect(received).not.toBeNull(),
    'it is what the template has': ({ received, manifest }) => {
      expect(received ?? manifest).toStrictEqual(manifest);
    },
  },
});
