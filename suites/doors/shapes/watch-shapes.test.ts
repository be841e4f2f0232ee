import { expect, test } from 'vitest';
import {
  mayBeRefused,
  meansNothing,
  operationOf,
  validateAnswer,
  validateFrame,
  validateQuery,
  validateRequest,
} from '../../../fixtures/contract/contract.ts';
import { writeFrame } from '../socket/frame.ts';
import { ShapeLog } from './shape-log.ts';
import { watchShapes } from './watch-shapes.ts';

function watched() {
  const log = new ShapeLog();
  const shapes = {
    operationOf,
    validateAnswer,
    validateRequest,
    validateQuery,
    validateFrame,
    mayBeRefused,
    meansNothing,
  };
  return { log, watch: watchShapes(shapes, log) };
}

test('what the target sends is counted and noted; what we send is held against the check that sent it', () => {
  const { log, watch } = watched();
  const malformed = writeFrame('ack', {});
  watch.frame({ check: 'a', direction: 'to-api', frame: malformed });
  watch.spoke({ check: 'b', direction: 'to-api', frame: malformed });
  watch.frame({
    check: 'c',
    direction: 'to-api',
    frame: writeFrame('ack', { commandId: 'c' }),
    broken: 'two in one',
  });
  const history = log.of('ack');
  expect(history.seen).toEqual({ frame: 2 });
  expect(history.violations.map(({ check }) => check)).toEqual(['a', 'c']);
  expect(history.violations[1]?.problems).toEqual(['two in one']);
  expect(log.unanswered).toEqual(['b']);
  expect(log.takeOurs('b')).toEqual([
    expect.stringMatching(/^Our own frame ack broke the contract: .*commandId/),
  ]);
  expect(log.takeOurs('b')).toEqual([]);
});

test('answers outside the contract are not counted, and an agent is held to its requests', () => {
  const { log, watch } = watched();
  watch.answer({ check: 'a', method: 'GET', path: '/api/v1/elsewhere', status: 200, body: {} });
  expect(log.all()).toEqual([]);
  watch.asked({ check: 'a', method: 'POST', path: '/api/v1/agents/register', body: { agentId: 'a-1' } });
  expect(log.of('post-agents-register')).toMatchObject({
    seen: { request: 1 },
    violations: [{ check: 'a' }],
  });
});

test('a request of ours has to be one of the contract, and a frame one of its messages', () => {
  const { log, watch } = watched();
  watch.request({ check: 'a', method: 'GET', path: '/api/v1/elsewhere', body: undefined });
  watch.request({ check: 'b', method: 'POST', path: '/api/v1/sessions', body: { user: 7 } });
  watch.request({
    check: 'c',
    method: 'POST',
    path: '/api/v1/sessions',
    body: { user: 'ada', template: 't' },
  });
  watch.request({
    check: 'd',
    method: 'DELETE',
    path: '/api/v1/sessions/s?deletePVC=true',
    body: undefined,
  });
  expect(log.unanswered).toEqual(['a', 'b']);
  expect(watch.spoke({ direction: 'to-agent', frame: writeFrame('shutdown', {}) })).toBeUndefined();
  expect(watch.spoke({ direction: 'to-agent', frame: writeFrame('somersault', {}) })).toMatch(/no message/);
  expect(log.unanswered).toEqual(['a', 'b']);
});

test('a thousand violations keep fifty', () => {
  const log = new ShapeLog();
  const note = { subject: 'x', problems: ['wrong'], check: 'c', at: '' } as const;
  for (let n = 0; n < 1000; n += 1) log.note(note);
  expect(log.of('x').violations).toHaveLength(50);
  expect(log.of('x').leftOut).toBe(950);
});
