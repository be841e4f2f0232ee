import type { Fault } from './fault.ts';

const KNOWN = ['displayName', 'baseImage', 'defaultResources', 'ports', 'env', 'volumeMounts', 'vnc', 'tags'];

/** A manifest as it was checked when it was stored: an object with a spec. */
function withoutUnknownKeys(manifest: unknown): unknown {
  const { spec = {}, ...rest } = Object(manifest) as { spec?: Readonly<Record<string, unknown>> };
  return { ...rest, spec: Object.fromEntries(Object.entries(spec).filter(([key]) => KNOWN.includes(key))) };
}

export default {
  sentence: 'The start command carries only those keys of the manifest that the API knows.',
  caughtBy: ['creation/passes-on-the-templates-manifest › it is what the template has'],
  api: (parts) => ({
    ...parts,
    startPayload: (session, user, manifest) =>
      parts.startPayload(session, user, withoutUnknownKeys(manifest)),
  }),
} satisfies Fault;
