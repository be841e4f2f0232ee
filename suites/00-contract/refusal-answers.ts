import { expect } from 'vitest';
import { operations } from '../../fixtures/contract/contract.ts';
import { defineCheck, type World } from '../world/world.ts';
import { mustBeRightOurselves, whatWasWrong } from './judging/what-was-wrong.ts';
import { refusalsOfEveryKind } from './judging/refusals-of-every-kind.ts';

/** What an answer never tells: SQL, a stack, a path of the server, a secret's place (contract §2.6). */
const TELLTALES = [
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^.]{0,80}\b(FROM|VALUES|SET|WHERE)\b/,
  // In small letters it may be English ("select another from the list"), unless values follow.
  /\b(select|insert into|update|delete from)\b[^.]{0,80}\b(from|values|set|where)\b[^.]{0,80}(\$\d|[=(])/i,
  /\b(pq|pg|sqlstate|relation|constraint)\b\s*[:"]/i,
  // Line and column follow a file: "expired at 2026-11-21T10:20:30Z" is no stack.
  /\bat .{0,120}\.[a-z]{1,4}:\d+:\d+|goroutine \d+|\.go:\d+|node_modules|Traceback/,
  /(^|[\s"'(])\/(usr|home|root|app|src|var|opt|tmp)\//,
  /postgres(ql)?:\/\//i,
];

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
      mustBeRightOurselves(histories);
      const refused = examples.filter(({ status }) => status >= 400).length;
      expect(refused, 'the examples of this check were refused').toBeGreaterThan(0);
      const wrong = whatWasWrong(histories.flatMap(({ violations }) => violations));
      expect(wrong, wrong.slice(0, 5).join('\n')).toEqual([]);
    },
    'none tells SQL, a stack, a path or an address of the inside': ({ examples }) =>
      expect(examples.filter(({ text }) => TELLTALES.some((telltale) => telltale.test(text)))).toEqual([]),
  },
});
