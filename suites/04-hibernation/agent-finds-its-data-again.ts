import { expect } from 'vitest';
import { NotApplicable } from '../kit/prerequisite.ts';
import { sharedAgent } from '../world/agent-at-work.ts';
import { defineCheck } from '../world/world.ts';
import { inItsContainer } from './stage/in-its-container.ts';
import { putToSleep, running, woken } from './stage/put-to-sleep.ts';

const FILE = '/config/plumbline-marker';

export default defineCheck({
  level: 'MUST',
  priority: 'P1',
  source: ['plan:L320', 'plan:L331', 'R15'],
  risk: 'plan:L571',
  profile: 'kubernetes-agent',
  world: 'shared',
  atMostMs: 560_000,
  requirement: 'What was written into a home before its session slept is read there when it is awake again.',
  async when(world) {
    const at = await sharedAgent(world);
    const { sessionId } = await running(world, at, { persistentHome: true });
    const marker = world.unique('marker');
    const written = await inItsContainer(at.cluster, sessionId, `echo ${marker} > ${FILE} && cat ${FILE}`);
    if (written !== marker)
      throw new NotApplicable('The workload has no shell that could write into its home.');
    await putToSleep(world, at, sessionId);
    await woken(world, at, sessionId);
    return { marker, read: await inItsContainer(at.cluster, sessionId, `cat ${FILE}`) };
  },
  then: {
    'it is read back': ({ marker, read }) => expect(read).toBe(marker),
  },
});
