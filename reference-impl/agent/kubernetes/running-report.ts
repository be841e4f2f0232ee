import type { StatusReport } from '../driver.ts';
import type { PodObject } from './kube-object.ts';

/** `status running`, with where the session is (contract §3.2). */
export function runningReport(
  sessionId: string,
  pod: PodObject | undefined,
  port: number | undefined,
): StatusReport {
  const podName = pod?.metadata?.name;
  const podIP = pod?.status?.podIP;
  return {
    sessionId,
    state: 'running',
    vncReady: true,
    ...(port === undefined ? {} : { vncPort: port }),
    platformMetadata: {
      ...(podName === undefined ? {} : { podName }),
      ...(podIP === undefined ? {} : { podIP }),
    },
  };
}
