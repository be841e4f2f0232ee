import type { ApiParts } from '../fault.ts';

const AMOUNTS = ['cpu', 'memory', 'maxCpu', 'maxMemory'];

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const changed = (fields: Fields, change: (amount: unknown) => unknown): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, AMOUNTS.includes(name) ? change(value) : value]),
  );

/** Not a fault by itself: the quantities of a create, or of a quota that is set, are other ones than were asked for. */
export function changeAmounts(
  parts: ApiParts,
  operation: 'POST /sessions' | 'PUT /users/:id/quota',
  change: (amount: unknown) => unknown,
): ApiParts {
  return {
    ...parts,
    incoming(given, asked) {
      const { body, ...rest } = parts.incoming(given, asked);
      if (given !== operation || !isFields(body)) return { body, ...rest };
      const resources = isFields(body['resources']) ? { resources: changed(body['resources'], change) } : {};
      return { ...rest, body: { ...changed(body, change), ...resources } };
    },
  };
}
