import type { Fault } from './fault.ts';

const mended = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 63);

export default {
  sentence: 'A name that is no DNS label is made one instead of being refused.',
  caughtBy: [
    'templates/refuses-what-is-no-template › each is answered 400',
    'templates/refuses-what-is-no-template › none of them is kept',
  ],
  api: (parts) => ({
    ...parts,
    createTemplate(api, body) {
      const { name } = Object(body) as { name?: unknown };
      if (typeof name !== 'string') return parts.createTemplate(api, body);
      return parts.createTemplate(api, { ...Object(body), name: mended(name) });
    },
  }),
} satisfies Fault;
