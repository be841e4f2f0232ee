import type { Fault } from './fault.ts';

export default {
  sentence: 'When a template was made and changed is not shown.',
  caughtBy: ['templates/shows-every-field-of-a-template › when it was made and changed'],
  api: (parts) => ({
    ...parts,
    templateView: (row, time) => ({
      ...parts.templateView(row, time),
      createdAt: undefined,
      updatedAt: undefined,
    }),
  }),
} satisfies Fault;
