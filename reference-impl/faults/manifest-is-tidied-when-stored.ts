import type { Fault } from './fault.ts';

const KNOWN = ['displayName', 'baseImage', 'defaultResources', 'ports', 'env', 'volumeMounts', 'vnc', 'tags'];

/** What the contract names of a body with a manifest; anything else is left as it is, to be refused. */
function tidied(body: unknown): unknown {
  const { manifest } = Object(body) as { manifest?: { spec?: object } };
  if (typeof manifest?.spec !== 'object') return body;
  const spec = Object.entries(manifest.spec).filter(([key]) => KNOWN.includes(key));
  return { ...Object(body), manifest: { ...manifest, spec: Object.fromEntries(spec) } } as unknown;
}

export default {
  sentence: 'Only those keys of a manifest are stored that the API knows.',
  caughtBy: [
    'templates/keeps-the-manifest-whole › the answer to its creation shows it whole',
    'templates/keeps-the-manifest-whole › so does the template when it is read',
    'templates/keeps-the-manifest-whole › the start command carries it whole',
    'templates/takes-manifests-of-256-kib › it comes back as it was',
  ],
  api: (parts) => ({
    ...parts,
    createTemplate: (api, body) => parts.createTemplate(api, tidied(body)),
  }),
} satisfies Fault;
