import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { onTestFinished } from 'vitest';
import { startEmbeddedCluster } from '../../../fixtures/lab/cluster/embedded/start-embedded-cluster.ts';
import type { EmbeddedCluster } from '../../../fixtures/lab/cluster/embedded/start-embedded-cluster.ts';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { createCluster } from '../kubernetes/cluster.ts';
import type { Cluster } from '../kubernetes/cluster.ts';
import { readKubeconfig } from '../kubernetes/read-kubeconfig.ts';
import { kubernetesDriver } from '../kubernetes/kubernetes-driver.ts';
import { parts as right } from '../parts.ts';
import type { Parts } from '../parts.ts';
import { runAgent } from '../run-agent.ts';
import { scriptControlPlane } from './scripted-control-plane.ts';
import type { ScriptedControlPlane } from './scripted-control-plane.ts';

export interface RunningAgent {
  /** Settles when its life ended. */
  readonly ended: Promise<unknown>;
  readonly log: readonly string[];
  terminate(): Promise<unknown>;
}

export interface AgentWorld {
  readonly plane: ScriptedControlPlane;
  readonly cluster: EmbeddedCluster;
  /** The file of its kubeconfig. */
  readonly kubeconfig: string;
  /** Starts one more agent process, so to speak, in this process. */
  readonly agent: (env?: Readonly<Record<string, string>>, parts?: Parts) => RunningAgent;
}

export const NAMESPACE = 'sessions';

/** A scripted control plane and an embedded cluster, cleared away when the test is over. */
export async function agentWorld(): Promise<AgentWorld> {
  const crds = await Promise.all(['sessions', 'templates'].map(definitionOf));
  const cluster = await startEmbeddedCluster({ namespaces: [NAMESPACE], crds });
  const folder = await mkdtemp(join(tmpdir(), 'agent-world-'));
  const kubeconfig = join(folder, 'kubeconfig');
  await writeFile(kubeconfig, cluster.kubeconfig());
  const at = createCluster(await readKubeconfig(kubeconfig));
  const plane = await scriptControlPlane();
  const agents: RunningAgent[] = [];
  onTestFinished(async () => {
    await Promise.all(agents.map((agent) => agent.terminate().catch(() => undefined)));
    await plane[Symbol.asyncDispose]();
    await cluster[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });
  return {
    plane,
    cluster,
    kubeconfig,
    agent(env = {}, parts = right) {
      const config = configFor(plane, env);
      const agent = runHere(parts, config, at);
      agents.push(agent);
      return agent;
    },
  };
}

export function environmentFor(plane: ScriptedControlPlane): Record<string, string> {
  return {
    AGENT_ID: 'agent-1',
    CONTROL_PLANE_URL: plane.url,
    AGENT_API_KEY: 'a-key',
    NAMESPACE,
    START_TIMEOUT: '10s',
  };
}

function configFor(plane: ScriptedControlPlane, env: Readonly<Record<string, string>>): Config {
  return readConfig({ ...environmentFor(plane), ...env });
}

function runHere(parts: Parts, config: Config, at: (namespace: string) => Cluster): RunningAgent {
  const log: string[] = [];
  const terminated = new AbortController();
  const driver = kubernetesDriver(parts, config, at);
  const ended = runAgent(parts, config, {
    driver,
    log: (sentence) => log.push(sentence),
    terminated: terminated.signal,
  });
  ended.catch(() => undefined);
  return {
    ended,
    log,
    terminate() {
      terminated.abort();
      return ended;
    },
  };
}

async function definitionOf(plural: string): Promise<object> {
  const file = new URL(`../../../fixtures/contract/crds/${plural}.yaml`, import.meta.url);
  // A YAML mapping; the cluster refuses anything else.
  return parse(await readFile(file, 'utf8')) as object;
}
