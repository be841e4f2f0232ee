import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parts } from './parts.ts';
import { agentWorld, NAMESPACE } from './testing/agent-world.ts';
import { startPayload } from './testing/payloads.ts';
import { partsOfVariant } from './variant.ts';

const NAMED = /^agent-[A-Za-z0-9-]+\.ts$/;

/** The names of those that swap something in the agent; some of that name are the API's. */
const agentVariants = async (folder: string): Promise<string[]> => {
  const files = (await readdir(new URL(`../${folder}`, import.meta.url))).filter((file) => NAMED.test(file));
  const names = files.map((name) => `${folder}/${name.slice(0, -'.ts'.length)}`);
  const swaps = await Promise.all(
    names.map(async (name) => (await partsOfVariant({ REFERENCE_VARIANT: name }, parts)) !== parts),
  );
  return names.filter((_, index) => swaps[index] === true);
};

const variants = [...(await agentVariants('faults')), ...(await agentVariants('oddities'))];

it('has variants', () => {
  expect(variants.length).toBeGreaterThan(30);
});

it.each(variants)('%s swaps something and keeps the rest', async (name) => {
  const variant = await partsOfVariant({ REFERENCE_VARIANT: name }, parts);
  expect(Object.keys(variant)).toEqual(Object.keys(parts));
  expect(variant).not.toEqual(parts);
});

it('is the right implementation when no variant is named', async () => {
  expect(await partsOfVariant({}, parts)).toBe(parts);
  await expect(partsOfVariant({ REFERENCE_VARIANT: '../secrets' }, parts)).rejects.toThrow(
    /^REFERENCE_VARIANT/,
  );
});

/** Starts and stops one session as the variant does; what was there between, and after. */
async function livedAs(name: string): Promise<{ frames: string[]; running: string[]; after: string[] }> {
  const world = await agentWorld();
  const { plane, cluster } = world;
  world.agent({}, await partsOfVariant({ REFERENCE_VARIANT: name }, parts));
  const left = (): string[] =>
    ['deployments', 'services', 'persistentvolumeclaims', 'sessions'].filter(
      (kind) => cluster.objects(kind, NAMESPACE).length > 0,
    );
  await plane.heard(({ type }) => type === 'heartbeat');
  for (const action of ['start_session', 'stop_session']) {
    plane.command(action, action, startPayload('s1'));
    await plane.heard(({ type, payload }) => type === 'complete' && payload['commandId'] === action);
    if (action === 'stop_session') break;
    plane.frames.push({ type: left().join(' '), payload: {} });
  }
  const frames = plane.frames.map(({ type }) => type);
  return {
    frames: frames.filter((type) => /^[a-z]+$/.test(type)),
    running: frames.filter((type) => type.includes(' ')),
    after: left(),
  };
}

it.each([
  ['agent-makes-no-service', 'deployments persistentvolumeclaims sessions', 'persistentvolumeclaims'],
  [
    'agent-makes-no-session-resource',
    'deployments services persistentvolumeclaims',
    'persistentvolumeclaims',
  ],
  [
    'agent-leaves-service-behind',
    'deployments services persistentvolumeclaims sessions',
    'services persistentvolumeclaims',
  ],
  [
    'agent-leaves-session-resource-behind',
    'deployments services persistentvolumeclaims sessions',
    'persistentvolumeclaims sessions',
  ],
  [
    'agent-leaves-deployment-behind',
    'deployments services persistentvolumeclaims sessions',
    'deployments persistentvolumeclaims',
  ],
  ['agent-deletes-the-claim', 'deployments services persistentvolumeclaims sessions', ''],
])('faults/%s leaves what its sentence says', async (name, running, after) => {
  const life = await livedAs(`faults/${name}`);
  expect(life.running).toEqual([running]);
  expect(life.after.join(' ')).toBe(after);
});

it('faults/agent-reports-no-status says nothing but what suffices', async () => {
  const { frames } = await livedAs('faults/agent-reports-no-status');
  expect(frames).toEqual(['heartbeat', 'ack', 'complete', 'ack', 'complete']);
});
