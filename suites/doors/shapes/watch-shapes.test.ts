import { expect, test } from 'vitest';
import {
  operationOf,
  validateAnswer,
  validateFrame,
  validateRequest,
} from '../../../fixtures/contract/contract.ts';
import { writeFrame } from '../socket/frame.ts';
import { ShapeLog } from './shape-log.ts';
import { watchShapes } from './watch-shapes.ts';

function watched() {
  const log = new ShapeLog();
  return { log, watch: watchShapes({ operationOf, validateAnswer, validateRequest, validateFrame }, log) };
}

test('frames are told apart by who spoke', () => {
  const { log, watch } = watched();
  const malformed = writeFrame('ack', {});
  watch.frame({ check: 'a', direction: 'to-api', by: 'target', frame: malformed });
  watch.frame({ check: 'b', direction: 'to-api', by: 'probe', frame: malformed });
  watch.frame({
    check: 'c',
    direction: 'to-api',
    by: 'target',
    frame: writeFrame('ack', { commandId: 'c' }),
    broken: 'two in one',
  });
  const history = log.of('ack');
  expect(history.seen).toEqual({ frame: 2 });
  expect(history.violations.map(({ check }) => check)).toEqual(['a', 'c']);
  expect(history.violations[1]?.problems).toEqual(['two in one']);
  expect(history.ours.map(({ check }) => check)).toEqual(['b']);
});

test('answers outside the contract are not counted, and an agent is held to its requests', () => {
  const { log, watch } = watched();
  watch.answer({ check: 'a', method: 'GET', path: '/api/v1/elsewhere', status: 200, body: {} });
  expect(log.all()).toEqual([]);
  watch.asked({ check: 'a', method: 'POST', path: '/api/v1/agents/register', body: { agentId: 'a-1' } });
  expect(log.of('post-agents-register')).toMatchObject({
    seen: { request: 1 },
    violations: [{ by: 'target' }],
    ours: [],
  });
});

test('a thousand violations keep fifty', () => {
  const log = new ShapeLog();
  const note = { subject: 'x', problems: ['wrong'], check: 'c', at: '', by: 'target' } as const;
  for (let n = 0; n < 1000; n += 1) log.note(note);
  expect(log.of('x').violations).toHaveLength(50);
  expect(log.of('x').leftOut).toBe(950);
});
