import { expect, test } from 'vitest';
import { field, listAt, numberAt, textAt } from './read.ts';

const body = {
  name: 'a',
  n: 3,
  empty: '',
  nothing: null,
  status: { phase: 'Running' },
  sessions: [{ name: 's' }],
  used: '2',
};

test('a path leads to its value', () => {
  expect(field(body, 'sessions.0.name')).toBe('s');
  expect(textAt(body, 'status.phase')).toBe('Running');
  expect(textAt(body, 'n')).toBe('3');
  expect(numberAt(body, 'used')).toBe(2);
  expect(listAt(body, 'sessions')).toEqual([{ name: 's' }]);
});

test.each(['empty', 'nothing', 'absent', 'name.length', 'status.absent.deeper', 'toString'])(
  '%s is undefined',
  (path) => {
    expect(field(body, path)).toBeUndefined();
  },
);

test('what is no list is undefined, not empty', () => {
  expect(listAt(body, 'nothing')).toBeUndefined();
  expect(listAt(undefined, 'sessions')).toBeUndefined();
});
