import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell } from '../../../fixtures/lab/processes/cell.ts';
import { NotApplicable } from '../../kit/prerequisite.ts';
import type { RealAgent, StartAgent } from '../../world/lab-doors.ts';
import { periodPlaceholders, withReconnectMax } from './periods.ts';
import type { Stand } from './stand.ts';
import { startPart } from './start-cell.ts';
import { CelledProcess } from './target-process.ts';

interface Identity {
  readonly agentId: string;
  readonly clusterId: string;
  readonly namespace: string;
}

/** A real agent in a cell. Its key file outlives a restart, as a volume of its own would. */
class StartedAgent extends CelledProcess implements RealAgent {
  readonly agentId: string;
  readonly namespace: string;
  readonly clusterId: string;
  readonly reconnectMax: number;
  readonly #start: () => Promise<Cell>;

  constructor(
    stand: Stand,
    identity: Identity,
    reconnectMax: number,
    cell: Cell,
    start: () => Promise<Cell>,
  ) {
    super(cell, stand.lab.recorder, stand.patience.leave);
    this.agentId = identity.agentId;
    this.namespace = identity.namespace;
    this.clusterId = identity.clusterId;
    this.reconnectMax = reconnectMax;
    this.#start = start;
  }

  async restart(): Promise<void> {
    if (this.running) await this.cell.kill();
    this.replace(await this.#start());
  }

  async close(): Promise<void> {
    await this.cell.kill();
  }
}

/** Starts the target's Kubernetes agent on the stand's cluster. It is not awaited: what it does next is for a check to see. */
export async function startAgent(stand: Stand, identity: Identity, wish: StartAgent): Promise<StartedAgent> {
  const { lab, cluster } = stand;
  const part = lab.order.target.agents.kubernetes;
  if (!part) throw new NotApplicable('The target file does not say how its Kubernetes agent starts.');
  if (!cluster) throw new Error('This world has no cluster.');
  const kubeconfigText = await cluster.namespace(identity.namespace);
  const folder = join(stand.home, identity.agentId);
  mkdirSync(folder, { recursive: true });
  const kubeconfig = join(folder, 'kubeconfig.yaml');
  writeFileSync(kubeconfig, kubeconfigText, { mode: 0o600 });
  const controlPlaneUrl =
    wish.controlPlane?.url ?? stand.controlPlane?.url ?? stand.apiUrl?.replace(/^http/, 'ws') ?? '';
  const periods = withReconnectMax(lab.order.target, stand.periods, wish.reconnectMax);
  const values = {
    node: process.execPath,
    variant: lab.order.target.variant,
    controlPlaneUrl,
    controlPlaneHttpUrl: controlPlaneUrl.replace(/^ws/, 'http'),
    agentKey: await stand.keyFor(identity.agentId),
    agentKeyFile: join(folder, 'agent.key'),
    kubeconfig,
    home: folder,
    region: wish.region,
    clusterName: wish.clusterName ?? `cluster ${identity.clusterId}`,
    maxSessions: wish.maxSessions,
    platform: 'kubernetes',
    ...identity,
    ...periodPlaceholders(periods),
  };
  // Contract §8.1: a key is kept in a file if there is one; else whoever restarts an agent gives it its own.
  const keeps = JSON.stringify(part).includes('{agentKeyFile}') || JSON.stringify(part).includes('{home}');
  const start = (own?: string): Promise<Cell> =>
    startPart({
      target: lab.order.target,
      part,
      name: identity.agentId,
      where: 'agents.kubernetes',
      runId: lab.order.runId,
      values: own === undefined || keeps ? values : { ...values, agentKey: own },
      environment: wish.environment,
      offered: { HOME: folder },
      recorder: lab.recorder,
    });
  return new StartedAgent(stand, identity, periods.reconnectMax, await start(), () =>
    start(stand.controlPlane?.keyOf(identity.agentId)),
  );
}
