import { expect, it } from 'vitest';
import { labelValue } from './label-value.ts';
import { MADE_BY } from './marks.ts';
import { planHibernate, planWake } from './plan-scale.ts';
import { planStart } from './plan-start.ts';
import { planStop } from './plan-stop.ts';
import { planUndoStart } from './plan-undo.ts';
import type { Seen } from './seen.ts';
import { reportOn } from './survey.ts';
import { readTemplate } from './template.ts';
import { containerEnv } from './session-container.ts';

const NOTHING: Seen = { claim: undefined, deployment: undefined, service: undefined, session: undefined };
const AWAKE: Seen = { claim: {}, deployment: { spec: { replicas: 1 } }, service: {}, session: {} };
const ASLEEP: Seen = { ...AWAKE, deployment: { spec: { replicas: 0 } } };
const WANTED = { claim: {}, deployment: {}, service: {}, session: {} };
const ORDER = { sessionId: 's1', namespace: undefined } as const;

const words = (steps: readonly object[]): string[] =>
  steps.map((step) =>
    Object.values(step)
      .filter((value) => typeof value === 'string')
      .join(' '),
  );

it('makes the Session resource and reports only once the pod is ready', () => {
  expect(words(planStart(WANTED, NOTHING))).toEqual([
    'create claim',
    'create deployment',
    'create service',
    'await-ready-pod',
    'create session',
    'note Running',
    'report running',
  ]);
});

it('adopts what is there, and wakes it', () => {
  expect(words(planStart(WANTED, { ...ASLEEP, service: undefined, session: undefined }))).toEqual([
    'patch deployment',
    'create service',
    'await-ready-pod',
    'create session',
    'note Running',
    'report running',
  ]);
});

it('removes all but the home, unless that is to go too', () => {
  const stop = { ...ORDER, action: 'stop_session', deletePVC: false } as const;
  const pieces = ['remove deployment', 'remove service', 'remove session'];
  const after = ['await-no-pods', 'report terminated'];
  expect(words(planStop(stop, AWAKE))).toEqual([...pieces, ...after]);
  expect(words(planStop({ ...stop, deletePVC: true }, AWAKE))).toEqual([...pieces, 'remove claim', ...after]);
  expect(words(planStop(stop, NOTHING))).toEqual(after);
});

it('scales only what is not at that scale yet', () => {
  expect(words(planHibernate(AWAKE))).toContain('patch deployment');
  expect(words(planHibernate(ASLEEP))).not.toContain('patch deployment');
  expect(words(planWake(ASLEEP))).toContain('patch deployment');
  expect(words(planWake(AWAKE))).not.toContain('patch deployment');
  expect(planWake(NOTHING)).toMatchObject([{ kind: 'refuse' }]);
});

it('undoes a start by what that command made, and by no other mark', () => {
  const by = (commandId: string): object => ({ metadata: { annotations: { [MADE_BY]: commandId } } });
  const seen = { claim: by('earlier'), deployment: by('this'), service: by('this'), session: undefined };
  expect(words(planUndoStart(seen, 'this'))).toEqual(['remove service', 'remove deployment']);
});

it('tells a session from its remains', () => {
  const remains = { sessionId: 's1', deployment: undefined, wasLeftRunning: false, readyPod: undefined };
  const state = (other: object): unknown => reportOn({ ...remains, ...other })[0]?.state;
  expect(state({})).toBeUndefined();
  expect(state({ wasLeftRunning: true })).toBe('failed');
  expect(state({ deployment: { spec: { replicas: 0 } } })).toBe('hibernated');
  expect(state({ deployment: {} })).toBe('starting');
  expect(state({ deployment: {}, readyPod: {} })).toBe('running');
});

it('takes the ports of a template, else its vnc port, else 3000', () => {
  const ports = (spec: object): unknown => readTemplate({ baseImage: 'i', ...spec })?.ports;
  const vnc = { port: 5900 };
  expect(ports({ vnc, ports: [{ name: 'web', containerPort: 80, protocol: 'UDP' }] })).toEqual([
    { name: 'web', containerPort: 80, protocol: 'UDP' },
  ]);
  expect(ports({ vnc })).toEqual([{ name: 'vnc', containerPort: 5900, protocol: 'TCP' }]);
  expect(ports({})).toEqual([{ name: 'http', containerPort: 3000, protocol: 'TCP' }]);
  expect(readTemplate({ ports: [] })).toBeUndefined();
});

it('lets the variables of the session win over namesakes of the template', () => {
  const template = readTemplate({
    baseImage: 'i',
    env: [
      { name: 'USER', value: 'root' },
      { name: 'N', value: 1 },
    ],
  });
  const order = {
    ...ORDER,
    action: 'start_session',
    user: 'ada',
    template: 't',
    templateManifest: null,
    memory: '1Gi',
    cpu: '1',
    persistentHome: false,
  } as const;
  expect(template && containerEnv(order, template)).toEqual([
    { name: 'N', value: '1' },
    { name: 'SESSION_ID', value: 's1' },
    { name: 'USER', value: 'ada' },
  ]);
});

it('makes any text a legal label value, and different texts different ones', () => {
  const legal = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;
  const texts = ['ada', 'ada_', '_ada', 'ada@x.org', 'x'.repeat(80), 'Zoë'];
  const values = texts.map(labelValue);
  expect(values[0]).toBe('ada');
  for (const value of values) expect(value).toMatch(legal);
  expect(new Set(values).size).toBe(texts.length);
});
