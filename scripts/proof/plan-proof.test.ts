import { expect, test } from 'vitest';
import type { Variant } from '../../reports/proof/judge-trial.ts';
import { ourSuites } from '../our-suites.ts';
import { planProof, type ProofWish } from './plan-proof.ts';

const { catalogue } = await ourSuites();
const [first, second] = catalogue.filter(({ check }) => check.world === 'shared').map(({ id }) => id) as [
  string,
  string,
];

const fault: Variant = {
  name: 'quota-lost',
  kind: 'fault',
  sentence: 'It loses the quota.',
  caughtBy: [`${first} › one`, `${first} › two`, `${second} › one`],
  concerns: [first, second],
  spills: () => false,
};
const wish: ProofWish = { variants: [], checks: [], full: false, seed: 7 };
const checksOf = (
  more: Partial<typeof wish> & { variants?: string[]; checks?: string[] },
): readonly string[] => planProof([fault], catalogue, { ...wish, ...more })[0]?.checks ?? [];

test('a fault is tried against the checks that it names, once each, and a sample of others', () => {
  const checks = checksOf({});
  expect(checks.slice(0, 2)).toEqual([first, second]);
  expect(checks).toHaveLength(3);
  expect(new Set(checks).size).toBe(3);
  const area = (id: string | undefined): string | undefined => id?.split('/')[0];
  expect(checks.slice(2).map(area)).not.toContain(area(first));
});

test('the sample is the seed’s, and stays the same whatever stands before the fault', () => {
  expect(checksOf({})).toEqual(checksOf({}));
  expect(planProof([{ ...fault, name: 'other' }, fault], catalogue, wish)[1]?.checks).toEqual(checksOf({}));
  expect(checksOf({ seed: 8 })).not.toEqual(checksOf({}));
});

test('what a fault spills to is not asked', () => {
  const spilling = { ...fault, spills: (check: string) => !check.startsWith('templates/') };
  const beside = planProof([spilling], catalogue, wish)[0]?.checks.slice(2) ?? [];
  expect(beside.length).toBeGreaterThan(0);
  expect(beside.every((id) => id.startsWith('templates/'))).toBe(true);
});

test('narrowed to checks, only these are tried, and only variants that name them', () => {
  expect(checksOf({ checks: [second] })).toEqual([second]);
  expect(planProof([fault], catalogue, { ...wish, checks: ['templates/*'] })).toEqual([]);
  expect(planProof([fault], catalogue, { ...wish, variants: ['agent-*'] })).toEqual([]);
});

test('in full, every check is tried', () => {
  expect(checksOf({ full: true })).toHaveLength(catalogue.length);
});
