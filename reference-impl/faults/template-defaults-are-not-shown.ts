import type { Fault } from './fault.ts';

export default {
  sentence: 'The default resources of a template are not shown.',
  caughtBy: [
    'templates/shows-every-field-of-a-template › default resources',
    'templates/patch-replaces-what-it-carries › default resources are replaced, not merged',
  ],
  api: (parts) => ({
    ...parts,
    templateView: (row, time) => ({ ...parts.templateView(row, time), defaultResources: {} }),
  }),
} satisfies Fault;
