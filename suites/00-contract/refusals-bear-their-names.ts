import { expect } from 'vitest';
import { refusals } from '../../fixtures/contract/contract.ts';
import { defineCheck } from '../world/world.ts';
import { refusalsOfEveryKind } from './judging/refusals-of-every-kind.ts';

const rule = (kind: string) => refusals.find(({ id }) => id === kind);

export default defineCheck({
  level: 'SHOULD',
  priority: 'P1',
  source: ['plan:L578', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'The `error` of a refusal is the one that the contract has for its kind.',
  when: refusalsOfEveryKind,
  then: {
    'each error is called as in the contract': (seen) => {
      // What was refused otherwise or not at all, or bears no error, is another check's finding.
      const named = seen.filter(
        ({ kind, status, error }) => rule(kind)?.status.includes(status) === true && error !== null,
      );
      const wrong = named.flatMap(({ kind, error }) => {
        const { error: name, exact } = rule(kind) ?? {};
        if (name === undefined || exact === true || error === name) return [];
        return [`${kind}: "${String(error)}" instead of "${name}"`];
      });
      expect(wrong, wrong.join('\n')).toEqual([]);
    },
  },
});
