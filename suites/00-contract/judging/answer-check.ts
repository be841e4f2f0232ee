import { expect } from 'vitest';
import { operations, validateAnswer, type OperationId } from '../../../fixtures/contract/contract.ts';
import type { Check, Source } from '../../kit/check.ts';
import type { Level, Priority } from '../../kit/words.ts';
import type { Answer } from '../../doors/http/answer.ts';
import { accepted } from '../../doors/http/what-a-status-says.ts';
import type { ShapeHistory, ShapeNote } from '../../doors/shapes/shape-log.ts';
import { defineCheck, type World } from '../../world/world.ts';
import { mustBeRightOurselves, whatWasWrong } from './what-was-wrong.ts';

/** A lawful exchange that a check makes itself, so that it never judges nothing. */
export interface Example {
  /** `an empty list`. */
  readonly what: string;
  readonly answer: Answer;
  /** The status that is due. Without it any success of the operation will do. */
  readonly status?: number;
}

export interface AnswerCheck {
  readonly operation: OperationId;
  readonly source: readonly Source[];
  readonly priority: Priority;
  readonly level?: Level;
  /** True: another check judges that the status is exactly the contract's, and this one takes any success. */
  readonly statusHasACheckOfItsOwn?: true;
  readonly examples: (world: World) => Promise<readonly Example[]>;
}

interface Seen {
  readonly examples: readonly string[];
  readonly history: ShapeHistory;
}

const SENTENCE = 'lawful requests get the status and the shape of the contract';

/** The check of one operation: its own examples, and every success that the run has seen so far. */
export function answerCheck(wanted: AnswerCheck): Check<World, unknown, Seen> {
  return defineCheck<unknown, Seen>({
    level: wanted.level ?? 'MUST',
    priority: wanted.priority,
    source: wanted.source,
    profile: 'control-plane',
    world: 'shared',
    requirement: `A success of ${spelled(wanted.operation)} has the status and the shape of the contract.`,
    async when(world) {
      const examples = await wanted.examples(world);
      return {
        examples: examples.flatMap((example) => wrongWith(wanted, example)),
        history: world.shapes.of(wanted.operation),
      };
    },
    then: {
      [SENTENCE]: ({ examples, history }) => {
        mustBeRightOurselves([history]);
        const elsewhere = whatWasWrong(history.violations.filter((note) => isJudged(wanted, note)));
        const wrong = [...examples, ...elsewhere];
        expect(wrong, wrong.join('\n')).toEqual([]);
      },
    },
  });
}

function spelled(id: OperationId): string {
  const known = operations.find((operation) => operation.id === id);
  return known ? `${known.method} ${known.path}` : id;
}

function wrongWith({ operation, statusHasACheckOfItsOwn }: AnswerCheck, example: Example): string[] {
  const { status, trouble, body } = example.answer;
  const known: readonly number[] = operations.find(({ id }) => id === operation)?.success ?? [];
  const due = example.status === undefined ? known : [example.status];
  const success = accepted(status);
  const shown = status === 0 ? `no answer came (${trouble ?? 'unknown'})` : `answered ${String(status)}`;
  const right = due.includes(status) || (success && statusHasACheckOfItsOwn === true);
  const lines = right ? [] : [`${shown}, the contract has ${due.join(' or ')}`];
  const shape = success ? validateAnswer(operation, due[0] ?? status, body) : [];
  return [...lines, ...shape].map((line) => `${example.what}: ${line}`);
}

/** Refusals have a check of their own, and so have some statuses. */
function isJudged({ statusHasACheckOfItsOwn }: AnswerCheck, { status = 0, problems }: ShapeNote): boolean {
  if (status >= 400) return false;
  return statusHasACheckOfItsOwn !== true || !problems.every((problem) => /is no success of/.test(problem));
}
