import { expect, test } from 'vitest';
import { tells, type Kind } from './amounts-named.ts';

const GI = 2 ** 30;

test.each<[string, Kind, number]>([
  ['limit 3, 4 in use', 'session', 3],
  ['the CPU limit is 2500m', 'CPU', 2.5],
  ['2.5 cores', 'CPU', 2.5],
  ['of at most 2,500 millicores.', 'CPU', 2.5],
  ['memory: 7Gi', 'memory', 7 * GI],
  ['7.52 GB', 'memory', 7 * GI],
  ['(7516192768 bytes)', 'memory', 7 * GI],
  ['7,168 MiB', 'memory', 7 * GI],
])('"%s" tells the %s', (sentence, kind, amount) => {
  expect(tells(sentence, kind, amount)).toBe(true);
});

test.each<[string, Kind, number]>([
  ['limit 30', 'session', 3],
  ['user-3 is over the limit', 'session', 3],
  ['a3', 'session', 3],
  ['the limit is 2', 'CPU', 2.5],
  ['6Gi in use', 'memory', 7 * GI],
])('"%s" does not', (sentence, kind, amount) => {
  expect(tells(sentence, kind, amount)).toBe(false);
});
