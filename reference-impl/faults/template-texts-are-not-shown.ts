import type { Fault } from './fault.ts';

export default {
  sentence: 'The description and the type of a template are not shown.',
  caughtBy: [
    'templates/shows-every-field-of-a-template › display name, description, category, type and icon',
    'templates/operators-write-and-users-read › and it is done',
  ],
  api: (parts) => ({
    ...parts,
    templateView: (row, time) => ({
      ...parts.templateView(row, time),
      description: undefined,
      appType: undefined,
    }),
  }),
} satisfies Fault;
