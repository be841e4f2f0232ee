import { expect, test } from 'vitest';
import { theNearest } from './nearest-checks.ts';

const IDS = [
  'creation/answers-202',
  'selection/a-full-agent-gets-nothing-more',
  'selection/never-fills-an-agent',
  'templates/lists-the-rows',
  'templates/finds-the-rows',
];
const AREAS = ['creation/*', 'selection/*', 'templates/*'];

test.each([
  ['the beginning of an id', 'selection/a-full', 'selection/a-full-agent-gets-nothing-more'],
  ['a slip at the beginning', 'selction/a-full-agent', 'selection/a-full-agent-gets-nothing-more'],
  ['an id without its area', 'answers-202', 'creation/answers-202'],
  ['a slip without the area', 'nevr-fills-an-agent', 'selection/never-fills-an-agent'],
  ['a pattern that ends too early', 'templates/*the', 'templates/lists-the-rows, templates/finds-the-rows'],
  ['capitals', 'Creation/Answers-202', 'creation/answers-202'],
])('%s is near', (_what, typed, near) => {
  expect(theNearest(typed, IDS)).toBe(` The nearest: ${near}.`);
});

test('of a misspelt area, the area is near, and what is known first comes first', () => {
  expect(theNearest('templtes/*', [...AREAS, ...IDS])).toMatch(/^ The nearest: templates\/\*, /);
});

test.each(['foo', '*', ''])('nothing is near "%s"', (typed) => {
  expect(theNearest(typed, IDS)).toBe('');
});
