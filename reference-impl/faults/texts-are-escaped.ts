import type { Fault } from './fault.ts';

export default {
  sentence: 'Texts of a template are answered as they would stand in a page.',
  caughtBy: ["errors/bodies-with-hostile-texts-are-data › a template's texts come back as they were"],
  api: (parts) => ({
    ...parts,
    templateView: (row, time) =>
      parts.templateView({ ...row, description: row.description?.replaceAll('<', '&lt;') ?? null }, time),
  }),
} satisfies Fault;
