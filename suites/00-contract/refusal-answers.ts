import { expect } from 'vitest';
import { operations } from '../../fixtures/contract/contract.ts';
import { defineCheck, type World } from '../world/world.ts';
import { whatWasWrong } from './judging/what-was-wrong.ts';
import { refusalsOfEveryKind } from './judging/refusals-of-every-kind.ts';
import { tellsOfTheInside } from './judging/tells-of-the-inside.ts';

/** A refused upgrade is no JSON answer of contract §2. */
const judged = ({ shapes }: World) =>
  operations.filter(({ id }) => id !== 'get-agents-connect').map(({ id }) => shapes.of(id));

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L578', 'contract §2.6'],
  risk: 'plan:L578',
  profile: 'control-plane',
  world: 'shared',
  requirement: 'Every refusal says what and why, in `error` and `message`, and tells nothing of the inside.',
  async when(world) {
    const examples = await refusalsOfEveryKind(world);
    const histories = judged(world).map((history) => ({
      ...history,
      violations: history.violations.filter(({ status = 0 }) => status >= 400),
    }));
    return { examples, histories };
  },
  then: {
    'every refusal has an error and a message': ({ examples, histories }) => {
      const refused = examples.filter(({ status }) => status >= 400).length;
      expect(refused, 'the examples of this check were refused').toBeGreaterThan(0);
      const wrong = whatWasWrong(histories.flatMap(({ violations }) => violations));
      expect(wrong, wrong.slice(0, 5).join('\n')).toEqual([]);
    },
    'none tells SQL, a stack, a path or an address of the inside': ({ examples }) =>
      expect(examples.filter(({ text }) => tellsOfTheInside(text))).toEqual([]),
  },
});
