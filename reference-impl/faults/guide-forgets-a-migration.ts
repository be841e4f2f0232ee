import type { Fault } from './fault.ts';

export default {
  sentence: 'What the migration guide tells people to run leaves the last migration out.',
  caughtBy: [
    'compatibility/documents-its-migration-path › its commands lead to the schema of the migrations, with every row',
    'compatibility/documents-its-migration-path › its commands lead back to the schema of before',
  ],
  guide: (files) => files.filter((name) => !name.startsWith('003_')),
} satisfies Fault;
