import { z } from 'zod';

import { bytes, millicores } from './quantities.ts';
import { dnsLabel, jsonObject, name, queryText, readBody, tagList, text } from './read-body.ts';
import { isRefusal, refuse } from './refusals.ts';
import { ok } from './routes.ts';
import { specOf } from './template-rows.ts';

import type { Answer, Api } from './context.ts';
import type { Refusal } from './refusals.ts';
import type { GuardedRoute } from './routes.ts';
import type { TemplateRow } from './template-rows.ts';

const positive = (amount: bigint | undefined) => amount !== undefined && amount > 0n;

const manifest = jsonObject.refine((value) => {
  const image = specOf(value)['baseImage'];
  return typeof image === 'string' && image !== '';
}, 'must be a Template resource with a spec.baseImage');

const defaultResources = z.object({
  memory: text(32)
    .refine((value) => positive(bytes(value)), 'must be a positive quantity of whole bytes')
    .nullish(),
  cpu: text(32)
    .refine((value) => positive(millicores(value)), 'must be a positive quantity of whole millicores')
    .nullish(),
});

const DETAILS = {
  description: text(100_000).nullish(),
  category: text(255).nullish(),
  appType: text(255).nullish(),
  iconUrl: text(100_000).nullish(),
  tags: tagList.nullish(),
  defaultResources: defaultResources.nullish(),
};

const CREATE = z.object({ ...DETAILS, name: dnsLabel, displayName: name(255), manifest });
const PATCH = z.object({
  ...DETAILS,
  name: text(255).nullish(),
  displayName: name(255).nullish(),
  manifest: manifest.nullish(),
});

type Carried = Omit<z.infer<typeof PATCH>, 'name'>;

const json = (value: unknown) => (value === undefined || value === null ? null : JSON.stringify(value));

/** The columns' values in the order of both statements below; null where nothing was carried. */
const values = (given: Carried) => [
  given.displayName ?? null,
  given.description ?? null,
  given.category ?? null,
  given.appType ?? null,
  given.iconUrl ?? null,
  json(given.tags),
  json(given.defaultResources),
  json(given.manifest),
];

const INSERT = `INSERT INTO templates (name, display_name, description, category, app_type, icon_url, tags, default_resources, manifest)
  VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::jsonb, '[]'), $8, $9) ON CONFLICT (name) DO NOTHING RETURNING *`;

const UPDATE = `UPDATE templates SET display_name = coalesce($2, display_name), description = coalesce($3, description),
    category = coalesce($4, category), app_type = coalesce($5, app_type), icon_url = coalesce($6, icon_url),
    tags = coalesce($7, tags), default_resources = coalesce($8, default_resources), manifest = coalesce($9, manifest),
    updated_at = clock_timestamp()
  WHERE name = $1 RETURNING *`;

const NO_TEMPLATE = refuse('templateNotFound', 'There is no such template.');

/** `POST /templates`: 201 with the template (contract §2.3). */
export async function createTemplate({ parts, db }: Api, body: unknown): Promise<Answer | Refusal> {
  const given = readBody(CREATE, body);
  if (isRefusal(given)) return given;
  const [row] = await db.query<TemplateRow>(INSERT, [given.name, ...values(given)]);
  return row === undefined
    ? refuse('taken', 'There is already a template of this name.')
    : { status: 201, body: parts.templateView(row, parts.timeText) };
}

/** `PATCH /templates/:name`: what it carries replaces what was there, whole. */
export async function changeTemplate(
  { parts, db }: Api,
  id: string,
  body: unknown,
): Promise<Answer | Refusal> {
  const given = readBody(PATCH, body);
  if (isRefusal(given)) return given;
  if (given.name !== undefined && given.name !== null && given.name !== id)
    return refuse('invalidRequest', 'name: the name of a template is fixed');
  const [row] = await db.query<TemplateRow>(UPDATE, [id, ...values(given)]);
  return row === undefined ? NO_TEMPLATE : ok(parts.templateView(row, parts.timeText));
}

/** False: there is no such template. Its sessions live on. */
export async function removeTemplate({ db }: Api, id: string): Promise<boolean> {
  return (await db.query('DELETE FROM templates WHERE name = $1 RETURNING name', [id])).length > 0;
}

/** Templates (contract §2.3). */
export const TEMPLATE_ROUTES: readonly GuardedRoute[] = [
  {
    method: 'GET',
    path: '/templates',
    role: 'user',
    async handle({ parts, db }, _caller, { query }) {
      const filter = {
        category: queryText(query, 'category'),
        search: queryText(query, 'search'),
        tag: queryText(query, 'tag'),
      };
      const rows = await parts.listTemplates(db, filter);
      return ok(
        parts.listAnswer(
          'templates',
          rows.map((row) => parts.templateView(row, parts.timeText)),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/templates/:id',
    role: 'user',
    async handle({ parts, db }, _caller, { id }) {
      const row = await parts.findTemplate(db, id);
      return row === undefined ? NO_TEMPLATE : ok(parts.templateView(row, parts.timeText));
    },
  },
  {
    method: 'POST',
    path: '/templates',
    role: 'operator',
    handle: (api, _caller, { body }) => api.parts.createTemplate(api, body),
  },
  {
    method: 'PATCH',
    path: '/templates/:id',
    role: 'operator',
    handle: (api, _caller, { id, body }) => api.parts.changeTemplate(api, id, body),
  },
  {
    method: 'DELETE',
    path: '/templates/:id',
    role: 'operator',
    async handle(api, _caller, { id }) {
      return (await api.parts.removeTemplate(api, id)) ? { status: 204 } : NO_TEMPLATE;
    },
  },
];
