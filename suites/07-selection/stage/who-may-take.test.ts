import { expect, test } from 'vitest';
import { objectionTo, whoMayTake, type Member, type Wish } from './who-may-take.ts';

const member = (name: string, change: Partial<Member> = {}): Member => ({
  name,
  clusterId: 'one',
  region: 'west',
  platform: 'kubernetes',
  presence: 'online',
  maxSessions: null,
  load: 1,
  ...change,
});
const ANY: Wish = { clusterId: null, region: null, platform: null };
const names = (fleet: readonly Member[], wish: Partial<Wish> = {}) =>
  whoMayTake(fleet, { ...ANY, ...wish }).map(({ name }) => name);

test('the least loaded may, and all of them in a tie', () => {
  expect(names([member('a'), member('b', { load: 2 }), member('c')])).toEqual(['a', 'c']);
});

test.each([
  ['draining', { presence: 'draining' }, {}],
  ['away', { presence: 'away' }, {}],
  ['never connected', { presence: 'never connected' }, {}],
  ['platform', { platform: 'docker' }, {}],
  ['cluster', {}, { clusterId: 'two' }],
  ['full', { maxSessions: 1 }, {}],
] as const)('an objection is %s', (objection, change, wish) => {
  const fleet = [member('a', change)];
  expect(fleet.map((one) => objectionTo(one, { ...ANY, ...wish }, fleet))).toEqual([objection]);
  expect(names(fleet, wish)).toEqual([]);
});

test('a region narrows only while somebody there may', () => {
  const east = member('east', { region: 'east', load: 9 });
  expect(names([member('a'), east], { region: 'east' })).toEqual(['east']);
  expect(names([member('a'), { ...east, maxSessions: 9 }], { region: 'east' })).toEqual(['a']);
  expect(names([member('a'), east], { region: 'north' })).toEqual(['a']);
});
