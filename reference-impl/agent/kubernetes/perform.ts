import { awaitNoPods, awaitReadyPod, removeAndWait } from './awaited-steps.ts';
import type { Job } from './job.ts';
import { nameOf } from './kinds.ts';
import { runningReport } from './running-report.ts';
import { sessionStatus } from './session-resource.ts';
import type { Step } from './step.ts';

type Executors = { [K in Step['kind']]: (step: Extract<Step, { kind: K }>, job: Job) => Promise<void> };

const executors: Executors = {
  refuse: (step) => Promise.reject(new Error(step.why)),
  create: (step, job) => job.cluster.create(step.piece, step.body),
  patch: (step, job) => job.cluster.patch(step.piece, nameOf(step.piece, job.sessionId), step.body),
  remove: (step, job) => removeAndWait(step.piece, job, step.name),
  'await-ready-pod': (_, job) => awaitReadyPod(job),
  'await-no-pods': (_, job) => awaitNoPods(job),
  note: (step, job) => {
    const running = step.phase === 'Running';
    const body = sessionStatus(
      step.phase,
      running ? job.pod?.metadata?.name : undefined,
      running ? addressOf(job) : undefined,
    );
    return job.cluster.patch('session', nameOf('session', job.sessionId), body, 'status');
  },
  report: (step, job) => {
    const { sessionId } = job;
    const running = step.state === 'running';
    job.work.report(running ? runningReport(sessionId, job.pod, job.port) : { sessionId, state: step.state });
    return Promise.resolve();
  },
};

function perform(step: Step, job: Job): Promise<void> {
  // The table's type ties each kind to its executor; the compiler cannot follow that through the index.
  const execute = executors[step.kind] as (step: Step, job: Job) => Promise<void>;
  return execute(step, job);
}

/** One after another, up to the first trouble. */
export async function performInOrder(steps: readonly Step[], job: Job): Promise<void> {
  for (const step of steps) {
    job.work.signal.throwIfAborted();
    await perform(step, job);
  }
}

/** Each is tried whatever became of the others; reports only when all went well. @throws Error naming every trouble */
export async function performThoroughly(steps: readonly Step[], job: Job): Promise<void> {
  const troubles: string[] = [];
  for (const step of steps) {
    if (step.kind === 'report' && troubles.length > 0) break;
    await perform(step, job).catch((trouble: unknown) => {
      troubles.push(trouble instanceof Error ? trouble.message : String(trouble));
    });
  }
  if (troubles.length > 0) throw new Error(troubles.join(' '));
}

function addressOf(job: Job): string | undefined {
  return job.port === undefined
    ? undefined
    : `http://${job.sessionId}.${job.namespace}.svc:${String(job.port)}`;
}
