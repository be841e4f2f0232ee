import type { StatusReport } from '../driver.ts';
import type { Cluster } from './cluster.ts';
import type { DeploymentObject, KubeObject, PodObject } from './kube-object.ts';
import { selectorOfAgent } from './labels.ts';
import { isLeaving, isReady, sessionOf } from './pod.ts';
import { runningReport } from './running-report.ts';
import { lookPortOf, templateOf } from './template.ts';

/** What was found of one session. */
export interface Remains {
  readonly sessionId: string;
  readonly deployment: DeploymentObject | undefined;
  /** Its Service or its Session resource is there: so it was not stopped. */
  readonly wasLeftRunning: boolean;
  readonly readyPod: PodObject | undefined;
}

/** The state of each session found by this agent's labels. */
export async function survey(cluster: Cluster, agentId: string): Promise<readonly StatusReport[]> {
  const selector = selectorOfAgent(agentId);
  const [deployments, services, sessions, pods] = await Promise.all([
    cluster.list('deployment', selector),
    cluster.list('service', selector),
    cluster.list('session', selector),
    cluster.list('pod', selector),
  ]);
  const others: KubeObject[] = [...services, ...sessions].filter((object) => !isLeaving(object));
  const ids = new Set([...deployments, ...others].map(sessionOf).filter((id) => id !== ''));
  return [...ids].flatMap((sessionId) => {
    const own = (object: KubeObject): boolean => sessionOf(object) === sessionId;
    return reportOn({
      sessionId,
      deployment: deployments.find((object) => own(object) && !isLeaving(object)),
      wasLeftRunning: others.some(own),
      readyPod: pods.find((pod) => own(pod) && isReady(pod)),
    });
  });
}

/** A session whose Deployment is gone while the rest stands is lost for good (contract §8.1). */
export function reportOn(remains: Remains): StatusReport[] {
  const { sessionId, deployment, readyPod } = remains;
  if (deployment === undefined) return remains.wasLeftRunning ? [{ sessionId, state: 'failed' }] : [];
  if (deployment.spec?.replicas === 0) return [{ sessionId, state: 'hibernated' }];
  if (readyPod === undefined) return [{ sessionId, state: 'starting' }];
  return [runningReport(sessionId, readyPod, lookPortOf(templateOf(deployment)))];
}
