import { validateRequest, type OperationId } from '../../../fixtures/contract/contract.ts';

/** A body with one thing wrong, and where. */
export interface Spoiled {
  readonly where: string;
  readonly body: unknown;
}

type Place = readonly (string | number)[];

/**
 * Values of another kind, none of which can be read as the right one: a number for a text may be.
 */
const OTHERS: Readonly<Record<string, readonly unknown[]>> = {
  string: [{}, []],
  boolean: [{}, 'perhaps'],
  number: [{}, 'many'],
  list: [{}],
  object: ['text', []],
};

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : typeof value);

const kindInWords = (value: unknown): string =>
  typeof value === 'string' ? `"${value}"` : Array.isArray(value) ? 'a list' : 'an object';

/** Every value inside, however deep, by where it is. */
export function placesIn(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [at];
  const inside = Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    placesIn(one, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? inside : [at, ...inside];
}

export function valueAt(value: unknown, [key, ...rest]: Place): unknown {
  if (key === undefined) return value;
  return valueAt(typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined, rest);
}

/** A copy in which another value stands at that place. */
export function withValueAt(value: unknown, [key, ...rest]: Place, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: unknown = structuredClone(value);
  if (typeof copy === 'object' && copy !== null)
    Reflect.set(copy, key, withValueAt(Reflect.get(copy, key), rest, other));
  return copy;
}

/** Each value replaced by one of another kind, as far as the contract calls that wrong. */
export function ofTheWrongKind(operation: OperationId, body: unknown): Spoiled[] {
  return placesIn(body)
    .flatMap((place) =>
      (OTHERS[kindOf(valueAt(body, place))] ?? []).map((other) => ({
        where: `${place.join('.')} as ${kindInWords(other)}`,
        body: withValueAt(body, place, other),
      })),
    )
    .filter((spoiled) => validateRequest(operation, spoiled.body).length > 0);
}

/** Each field left out, and each null, which is the same, as far as it is needed. */
export function withoutAField(operation: OperationId, body: Readonly<Record<string, unknown>>): Spoiled[] {
  return Object.keys(body)
    .flatMap((name) => [
      { where: `${name} left out`, body: { ...body, [name]: undefined } },
      { where: `${name} as null`, body: { ...body, [name]: null } },
    ])
    .filter((spoiled) => validateRequest(operation, JSON.parse(JSON.stringify(spoiled.body))).length > 0);
}
