import type { Order } from '../commands/order.ts';
import type { Config } from '../config.ts';
import type { Driver, Work } from '../driver.ts';
import type { Parts } from '../parts.ts';
import type { Cluster } from './cluster.ts';
import type { Job } from './job.ts';
import { performInOrder, performThoroughly } from './perform.ts';
import { planOrder } from './plan-order.ts';
import type { Plan } from './plan-order.ts';
import { lookAt } from './seen.ts';

/** Does the cluster work of contract §8.2. @param at opens a namespace of the cluster */
export function kubernetesDriver(parts: Parts, config: Config, at: (namespace: string) => Cluster): Driver {
  const carryOut = async (order: Order, work: Work): Promise<void> => {
    const namespace = parts.namespaceOf(config.namespace, order);
    const cluster = at(namespace);
    const seen = await lookAt(cluster, order.sessionId);
    if (!parts.mayTouch(config.agentId, seen))
      throw new Error(`The session "${order.sessionId}" belongs to another agent of this namespace.`);
    const plan = await planOrder(order, { parts, config, cluster, seen, commandId: work.commandId });
    await perform(plan, {
      cluster,
      sessionId: order.sessionId,
      namespace,
      work,
      readyWithinMs: parts.readyWithin(config.startTimeoutMs),
      port: plan.port,
      pod: undefined,
    });
  };
  return { carryOut, survey: () => parts.survey(at(config.namespace), config.agentId) };
}

async function perform(plan: Plan, job: Job): Promise<void> {
  if (plan.thorough) return performThoroughly(plan.steps, job);
  try {
    await performInOrder(plan.steps, job);
  } catch (trouble) {
    // A stop that cut this short clears up itself.
    if (!job.work.signal.aborted) await undo(plan, job, trouble);
    throw trouble;
  }
}

async function undo(plan: Plan, job: Job, trouble: unknown): Promise<void> {
  const unending: Work = { ...job.work, signal: new AbortController().signal };
  try {
    const left = await lookAt(job.cluster, job.sessionId);
    await performThoroughly(plan.undo(left), { ...job, work: unending });
  } catch (cause) {
    throw new Error(`${String(trouble)} It could not be undone either: ${String(cause)}`, { cause });
  }
}
