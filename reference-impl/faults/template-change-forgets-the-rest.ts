import type { Fault } from './fault.ts';

export default {
  sentence: 'A change of a template empties what it does not carry.',
  caughtBy: [
    'templates/patch-replaces-what-it-carries › what it does not carry, or carries as null, stays',
    'templates/patch-replaces-what-it-carries › the texts stay, meanwhile',
  ],
  api: (parts) => ({
    ...parts,
    changeTemplate: (api, id, body) =>
      parts.changeTemplate(api, id, { description: '', category: '', tags: [], ...withoutNull(body) }),
  }),
} satisfies Fault;

const withoutNull = (body: unknown) =>
  Object.fromEntries(Object.entries(Object(body) as object).filter(([, value]) => value !== null));
