import { stringsOf } from './session-view.ts';

import type { Sql } from './database.ts';
import type { timeText } from './time-text.ts';

export type TemplateRow = {
  readonly name: string;
  readonly display_name: string | null;
  readonly description: string | null;
  readonly category: string | null;
  readonly app_type: string | null;
  readonly icon_url: string | null;
  readonly tags: unknown;
  readonly default_resources: unknown;
  readonly manifest: unknown;
  readonly created_at: Date | null;
  readonly updated_at: Date | null;
};

export type TemplateFilter = {
  readonly category?: string | undefined;
  readonly search?: string | undefined;
  readonly tag?: string | undefined;
};

const FOUND_IN = ['name', 'display_name', 'description'];

export async function listTemplates(sql: Sql, filter: TemplateFilter): Promise<TemplateRow[]> {
  const conditions = [
    { value: filter.category, test: (n: number) => `category = $${n}` },
    {
      value: filter.search,
      test: (n: number) => `(${FOUND_IN.map((c) => `strpos(lower(${c}), lower($${n})) > 0`).join(' OR ')})`,
    },
    { value: filter.tag, test: (n: number) => `tags @> jsonb_build_array($${n}::text)` },
  ].filter(({ value }) => value !== undefined);
  const where = conditions.map(({ test }, index) => test(index + 1)).join(' AND ');
  return sql.query<TemplateRow>(
    `SELECT * FROM templates ${where === '' ? '' : `WHERE ${where}`} ORDER BY name`,
    conditions.map(({ value }) => value),
  );
}

export async function findTemplate(sql: Sql, name: string): Promise<TemplateRow | undefined> {
  return (await sql.query<TemplateRow>('SELECT * FROM templates WHERE name = $1', [name]))[0];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The `spec` of a manifest, or nothing of it. */
export function specOf(manifest: unknown): Readonly<Record<string, unknown>> {
  return isObject(manifest) && isObject(manifest['spec']) ? manifest['spec'] : {};
}

export type Resources = { readonly memory?: string; readonly cpu?: string };

const textIn = (value: Readonly<Record<string, unknown>>, key: string) =>
  typeof value[key] === 'string' && value[key] !== '' ? { [key]: value[key] } : {};

/** The template's default resources; without any, those of its manifest hold (contract §2.3). */
export function defaultResources(row: TemplateRow): Resources {
  const source = row.default_resources ?? specOf(row.manifest)['defaultResources'];
  return isObject(source) ? { ...textIn(source, 'memory'), ...textIn(source, 'cpu') } : {};
}

/** A template as the API answers it (contract §2.3). */
export function templateView(row: TemplateRow, time: typeof timeText): Readonly<Record<string, unknown>> {
  return {
    name: row.name,
    displayName: row.display_name,
    description: row.description,
    category: row.category,
    appType: row.app_type,
    iconUrl: row.icon_url,
    tags: stringsOf(row.tags),
    defaultResources: defaultResources(row),
    manifest: row.manifest,
    createdAt: time(row.created_at),
    updatedAt: time(row.updated_at),
  };
}
