import { expect } from 'vitest';
import { accepted } from '../doors/http/what-a-status-says.ts';
import { defineCheck } from '../world/world.ts';

/** Whatever the target file may say, no way to a cluster is told. */
const NO_CLUSTER = { KUBECONFIG: '', KUBERNETES_SERVICE_HOST: '', KUBERNETES_SERVICE_PORT: '' };

export default defineCheck({
  level: 'MUST',
  priority: 'P0',
  source: ['plan:L167', 'plan:L232', 'contract §1'],
  risk: 'plan:L565',
  profile: 'control-plane',
  controls: ['start-api', 'migrations'],
  world: { apis: 0, canary: false },
  requirement: 'Without any cluster configuration the API starts and creates sessions.',
  async when(world) {
    const { startApi, eventually, patience } = world; // the other doors lead nowhere yet
    // Not awaited by the lab, for which an API that never serves is nobody's failure.
    const first = await startApi({ environment: NO_CLUSTER, awaitReady: false });
    const health = await eventually(
      async () => (first.running ? (await first.door.root('/health', { timeoutMs: 1_000 })).status : -1),
      (status) => status !== 0,
      patience.ready,
    );
    if (health.value <= 0) return { serves: false, lastLines: first.lastLines(4), created: null };
    await first.kill();
    await startApi({ environment: NO_CLUSTER });
    const agent = await world.fleet.join();
    const { status } = await world.arrange.create();
    return { serves: agent.isOpen, lastLines: [], created: status };
  },
  then: {
    'it starts and serves': ({ serves, lastLines }) => expect(serves, lastLines.join('\n')).toBe(true),
    'it creates a session': ({ created }) =>
      expect(created === null || accepted(created), `answered ${created ?? 'nothing'}`).toBe(true),
  },
});
