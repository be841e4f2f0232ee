import { z } from 'zod';
import { reportSchema } from './report.ts';

/** The text of `report.schema.json`, JSON Schema 2020-12: what others may rely on in a `report.json`. */
export function publishedSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(reportSchema, { target: 'draft-2020-12', io: 'input' });
  const titled = { $schema, title: 'Report of a run', ...schema };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
}
