import { expect, test } from 'vitest';
import { defineCheck } from '../../world/world.ts';
import type { AnyCheck, CataloguedCheck } from './load-catalogue.ts';
import { narrowedBy, selectChecks, type Selection } from './select-checks.ts';

function checked(id: string, phase: number, changes: Partial<AnyCheck> = {}): CataloguedCheck {
  const check = defineCheck({
    level: 'MUST',
    priority: 'P0',
    source: [],
    profile: 'control-plane',
    world: 'shared',
    requirement: 'Holds.',
    when: () => null,
    then: { holds: (seen) => expect(seen).toBeNull() },
    ...changes,
  });
  return { id, phase, check };
}

const CATALOGUE = [
  checked('migrations/apply', 1),
  checked('creation/answers', 2, { priority: 'P1' }),
  checked('creation/agent-starts', 2, { profile: 'kubernetes-agent' }),
];
const ALL: Selection = { phases: [], checks: [], profiles: [], priorities: [] };
const ids = (
  selection: Partial<Selection>,
  claimed: Selection['profiles'] = ['control-plane', 'kubernetes-agent'],
): string[] => selectChecks(CATALOGUE, { ...ALL, ...selection }, claimed).map(({ id }) => id);

test('without filters everything of the claimed profiles is selected', () => {
  expect(ids({})).toHaveLength(3);
  expect(ids({}, ['control-plane'])).toEqual(['migrations/apply', 'creation/answers']);
});

test('phases go by number and by name, checks by id and by pattern, and filters are ANDed', () => {
  expect(ids({ phases: ['2'] })).toEqual(ids({ phases: ['creation'] }));
  expect(ids({ checks: ['creation/*'], priorities: ['P1'] })).toEqual(['creation/answers']);
  expect(ids({ profiles: ['kubernetes-agent'] })).toEqual(['creation/agent-starts']);
});

test('what selects nothing by its name is refused with the nearest', () => {
  expect(() => ids({ checks: ['creation/answer'] })).toThrow('The nearest: creation/answers.');
  expect(() => ids({ checks: ['creaton/*'] })).toThrow('No check fits "creaton/*". The nearest: creation/*,');
  expect(() => ids({ phases: ['creaton'] })).toThrow('Did you mean "creation"?');
  expect(() => ids({ profiles: ['platform'] })).toThrow('does not claim the profile "platform"');
});

test('any filter narrows the run', () => {
  expect(narrowedBy(ALL)).toEqual([]);
  expect(narrowedBy({ ...ALL, phases: ['2'], checks: ['a/b'] })).toEqual(['--phase 2', '--check a/b']);
});
