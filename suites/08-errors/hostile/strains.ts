import { placesIn, valueAt, withValueAt, type Spoiled } from './spoiled.ts';

/** Deeper than any reader that calls itself for each level can go, and far within a mebibyte. */
const DEEP = 20_000;
const LONG = 20_000;
/** What lies deeper is a manifest's, which is kept whole and read by nobody. */
const SHALLOW = 2;

/** Whole documents that strain a reader; each is JSON, or nearly, and has the lawful body in it. */
export const STRAINING_DOCUMENTS: Readonly<Record<string, (lawful: string) => string | Uint8Array>> = {
  'a field nested very deep': (lawful) => withField(lawful, 'plumb', '['.repeat(DEEP) + ']'.repeat(DEEP)),
  'objects nested very deep': (lawful) =>
    withField(lawful, 'plumb', `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`),
  'each field twice': (lawful) => `${lawful.slice(0, -1)},${lawful.slice(1)}`,
  'a field called __proto__': (lawful) => withField(lawful, '__proto__', '{"role":"admin"}'),
  'a field called constructor': (lawful) => withField(lawful, 'constructor', '{"prototype":{}}'),
  'a number beyond all numbers': (lawful) => withField(lawful, 'plumb', '1e999'),
  'a byte order mark': (lawful) => `\ufeff${lawful}`,
  'bytes that are no UTF-8': (lawful) => Buffer.concat([Buffer.from(lawful), Buffer.from([0xc3, 0x28])]),
};

function withField(lawful: string, name: string, value: string): string {
  return `${lawful.slice(0, -1)},"${name}":${value}}`;
}

const STRAINING_TEXTS: Readonly<Record<string, string>> = {
  'a NUL': 'plumb\0line',
  'a lone surrogate': 'plumb\ud800line',
  'twenty thousand letters': 'x'.repeat(LONG),
};

/** Each text of a body replaced by one that is hard to keep. */
export function withStrainingTexts(body: unknown): Spoiled[] {
  return placesIn(body)
    .filter((place) => place.length <= SHALLOW && typeof valueAt(body, place) === 'string')
    .flatMap((place) =>
      Object.entries(STRAINING_TEXTS).map(([kind, text]) => ({
        where: `${place.join('.')} with ${kind}`,
        body: withValueAt(body, place, text),
      })),
    );
}
