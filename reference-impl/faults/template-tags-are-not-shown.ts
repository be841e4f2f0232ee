import type { Fault } from './fault.ts';

export default {
  sentence: 'The tags of a template are not shown.',
  caughtBy: [
    'templates/shows-every-field-of-a-template › tags',
    'templates/patch-replaces-what-it-carries › a list is replaced, not added to',
  ],
  api: (parts) => ({
    ...parts,
    templateView: (row, time) => ({ ...parts.templateView(row, time), tags: [] }),
  }),
} satisfies Fault;
