import { globSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parts as agentParts } from '../../reference-impl/agent/parts.ts';
import { parts as apiParts } from '../../reference-impl/api/parts.ts';
import type { Fault } from '../../reference-impl/faults/fault.ts';
import { checkOf, idOf } from '../../reports/proof/judge-trial.ts';
import { ourSuites } from '../our-suites.ts';
import { allFaults } from '../faults.ts';
import { FAULTS_FOLDER } from '../places.ts';

const faults = (await allFaults()) as (Fault & { name: string })[];
const { catalogue } = await ourSuites();

/** The longest that is still read at a glance. */
const MOST_LINES = 40;

test.each(globSync(join(FAULTS_FOLDER, '*.ts')).map((file) => [parse(file).name, file]))(
  '%s is short',
  (_name, file) =>
    expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES),
);

test('each fault names findings that there are, and at least one', () => {
  const known = new Set(
    catalogue.flatMap(({ id, check }) => Object.keys(check.then).map((sentence) => idOf(id, sentence))),
  );
  const unknown = faults.flatMap(({ name, caughtBy }) =>
    caughtBy.filter((finding) => !known.has(finding)).map((finding) => `${name}: ${finding}`),
  );
  expect(unknown).toEqual([]);
  expect(faults.filter(({ caughtBy }) => caughtBy.length === 0)).toEqual([]);
});

describe('the risk areas that the plan calls HIGH', () => {
  const risks = new Map(catalogue.map(({ id, check }) => [id, check.risk]));
  test.each(['plan:L565', 'plan:L566', 'plan:L567', 'plan:L568'])('%s has ten faults and more', (area) => {
    const those = faults.filter(({ caughtBy }) => caughtBy.some((each) => risks.get(checkOf(each)) === area));
    expect(those.length).toBeGreaterThanOrEqual(10);
  });
});

test('no two faults swap the same part and are caught by the same findings, unless one says why it stands apart', () => {
  const kinds = Map.groupBy(
    faults.filter(({ apart }) => apart === undefined),
    (fault) => `${swapped(fault).join(', ')} | ${fault.caughtBy.toSorted().join(', ')}`,
  );
  const twice = [...kinds.values()].filter((alike) => alike.length > 1);
  expect(twice.map((alike) => alike.map(({ name }) => name))).toEqual([]);
});

/** The names of the parts that a fault replaces; its migrations are told apart by what they do, not by a part. */
function swapped({ name, api, agent }: Fault & { name: string }): string[] {
  const names = [...changed(apiParts, api?.(apiParts)), ...changed(agentParts, agent?.(agentParts))];
  return names.length === 0 ? [name] : names;
}

function changed<Parts extends object>(before: Parts, after: Parts = before): string[] {
  return Object.entries(after)
    .filter(([part, value]) => before[part as keyof Parts] !== value)
    .map(([part]) => part);
}
