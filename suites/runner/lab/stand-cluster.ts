import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crds } from '../../../fixtures/contract/contract.ts';
import { startEmbeddedCluster } from '../../../fixtures/lab/cluster/embedded/start-embedded-cluster.ts';
import type { ClusterUnderTest } from '../../../fixtures/lab/cluster/kubeconfig/cluster-under-test.ts';
import { openKubeconfigCluster } from '../../../fixtures/lab/cluster/kubeconfig/open-kubeconfig-cluster.ts';
import { LabBroken } from '../../kit/prerequisite.ts';
import type { LabRun } from './lab-run.ts';

type Knobs = Awaited<ReturnType<typeof startEmbeddedCluster>>['knobs'];

/** The cluster that a stand's agents work on, whoever runs it. */
export interface StandCluster extends AsyncDisposable {
  /** Makes a namespace for an agent; gives a kubeconfig that stands in it. It goes with the cluster's stand. */
  namespace(name: string): Promise<string>;
  /** A kubeconfig for the suite's own looks. */
  readonly ownKubeconfig: string;
  /** Ways to make it go wrong; only a cluster of the lab has them. */
  readonly knobs: Knobs | undefined;
  /** For a person (`--keep`). */
  readonly url: string;
}

/** The one that the target file names, else one of our own. */
export function openStandCluster(lab: LabRun): Promise<StandCluster> {
  return lab.order.target.cluster ? Promise.resolve(foreignCluster(lab)) : embeddedCluster(lab);
}

async function embeddedCluster({ recorder }: LabRun): Promise<StandCluster> {
  const cluster = await startEmbeddedCluster({
    crds: Object.values(crds),
    onRequest: ({ userAgent, verb, path, status }) => {
      recorder.record({ kind: 'cluster', by: userAgent, verb, path, status });
    },
  });
  return {
    url: cluster.url,
    knobs: cluster.knobs,
    ownKubeconfig: cluster.kubeconfig({ user: 'suite' }),
    namespace: (name) => {
      cluster.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
      return Promise.resolve(cluster.kubeconfig({ namespace: name }));
    },
    [Symbol.asyncDispose]: () => cluster[Symbol.asyncDispose](),
  };
}

/** Somebody else's: it gets namespaces that bear the run's label, and only those are removed. */
function foreignCluster({ order, ledger }: LabRun): StandCluster {
  const closing = new AsyncDisposableStack();
  const cluster = openForeign(order);
  return {
    url: order.target.cluster?.kubeconfig ?? '',
    knobs: undefined,
    ownKubeconfig: cluster.kubeconfig,
    namespace: once(async (name) => {
      ledger.claim({ kind: 'namespace', id: name });
      const made = await cluster.namespace(name).catch((cause: unknown) => {
        throw new LabBroken(
          `the cluster gave no namespace: ${cause instanceof Error ? cause.message : String(cause)}`,
        );
      });
      closing.defer(async () => {
        await made[Symbol.asyncDispose]();
        ledger.release('namespace', name);
      });
      return made.kubeconfig;
    }),
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

function openForeign({ target, runId }: LabRun['order']): ClusterUnderTest {
  const { kubeconfig: path = '', context } = target.cluster ?? {};
  const kubeconfig = readText(resolve(target.directory, path));
  const label = { key: 'plumbline/run', value: runId };
  return openKubeconfigCluster({ kubeconfig, label, ...(context === undefined ? {} : { context }) });
}

/** Undefined: it is one of our own, which lives in this process, or it answers; otherwise what came instead. */
export async function clusterTrouble({ order }: LabRun): Promise<string | undefined> {
  if (!order.target.cluster) return undefined;
  try {
    const said = await openForeign(order).trouble();
    return said === undefined ? undefined : `the cluster gives no answer: ${said}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Agents may share a namespace: it is made for the first. */
function once(make: (name: string) => Promise<string>): (name: string) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new LabBroken(
      `the kubeconfig ${path} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}
