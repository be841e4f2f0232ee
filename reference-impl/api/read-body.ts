import { z } from 'zod';

import { refuse } from './refusals.ts';

import type { Refusal } from './refusals.ts';

// PostgreSQL keeps no NUL in text; better said at the door than found out behind it.
const plain = z.string().refine((text) => !text.includes('\0'), 'must not contain NUL');

export const text = (max: number) => plain.max(max);
export const name = (max: number) => plain.min(1).max(max);
export const dnsLabel = plain.regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be a DNS label');
export const tagList = z.array(name(255)).max(256);
export const platform = z.enum(['kubernetes', 'docker']);

/** A JSON object, kept as it is: copying would lose what only looks odd. */
export const jsonObject = z.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be an object',
);

/** The body as the schema reads it, or a refusal that names the field. In requests null is absent: use `.nullish()`. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T | Refusal {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const where = issue === undefined || issue.path.length === 0 ? 'the body' : issue.path.join('.');
  return refuse('invalidRequest', `${where}: ${issue?.message ?? 'is invalid'}`);
}

/** A query parameter as one text; absent and empty are the same. */
export function queryText(query: unknown, key: string): string | undefined {
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, key) : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' && first !== '' ? first : undefined;
}
