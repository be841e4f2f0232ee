import type { Fault } from './fault.ts';

/** A body whose manifest, if it is an object, has a base image. */
function mended(body: unknown): unknown {
  const { manifest } = Object(body) as { manifest?: { spec?: { baseImage?: unknown } } };
  if (typeof manifest !== 'object') return body;
  const { baseImage } = manifest.spec ?? {};
  const image = typeof baseImage === 'string' && baseImage !== '' ? baseImage : 'scratch';
  return {
    ...Object(body),
    manifest: { ...manifest, spec: { ...manifest.spec, baseImage: image } },
  } as unknown;
}

export default {
  sentence: 'A manifest without a base image is taken, and given one.',
  caughtBy: [
    'templates/refuses-what-is-no-template › each is answered 400',
    'templates/refuses-what-is-no-template › none of them is kept',
    'templates/refuses-what-is-no-template › a change to a manifest without base image is answered 400',
    'templates/refuses-what-is-no-template › and changes nothing',
  ],
  api: (parts) => ({
    ...parts,
    createTemplate: (api, body) => parts.createTemplate(api, mended(body)),
    changeTemplate: (api, id, body) => parts.changeTemplate(api, id, mended(body)),
  }),
} satisfies Fault;
