import type { Work } from '../driver.ts';
import type { Cluster } from './cluster.ts';
import type { PodObject } from './kube-object.ts';

/** What the executors of one order share. */
export interface Job {
  readonly cluster: Cluster;
  readonly sessionId: string;
  readonly namespace: string;
  readonly work: Work;
  /** How long a pod may take to get ready; milliseconds. */
  readonly readyWithinMs: number;
  readonly port: number | undefined;
  /** Found by waiting for it. */
  pod: PodObject | undefined;
}
