import type { Job } from './job.ts';
import { KINDS, nameOf } from './kinds.ts';
import type { Piece } from './kinds.ts';
import { selectorOfSession } from './labels.ts';
import { hindrance, isAlive, isLeaving, isReady } from './pod.ts';
import { waitUntil } from './wait-until.ts';

/** What is asked to go has gone by then, or something holds it. */
const CLEARED_WITHIN_MS = 30_000;
/** A pod on its way out holds its claim for as long as it likes; after this time the claim counts as gone too. */
const CLAIM_GONE_WITHIN_MS = 2_000;

/** @throws Error with the cluster's reason when no pod got ready in time */
export async function awaitReadyPod(job: Job): Promise<void> {
  let why = '';
  job.pod = await waitUntil(
    async () => {
      const pods = await job.cluster.list('pod', selectorOfSession(job.sessionId));
      why = hindrance(pods);
      return pods.find(isReady);
    },
    job.readyWithinMs,
    job.work.signal,
  );
  if (job.pod === undefined)
    throw new Error(`No pod of the session was ready within ${String(job.readyWithinMs)} ms (${why}).`);
}

/** Pods on their way out count as gone: how long they take to say good-bye is theirs to choose. */
export async function awaitNoPods(job: Job): Promise<void> {
  const gone = await waitUntil(
    async () => {
      const pods = await job.cluster.list('pod', selectorOfSession(job.sessionId));
      return pods.some(isAlive) ? undefined : true;
    },
    CLEARED_WITHIN_MS,
    job.work.signal,
  );
  if (gone === undefined) throw new Error('Pods of the session are still there.');
}

/** @throws Error when it is still there in the end */
export async function removeAndWait(
  piece: Piece,
  job: Job,
  name = nameOf(piece, job.sessionId),
): Promise<void> {
  await job.cluster.remove(piece, name);
  const gone = await waitUntil(
    async () => ((await job.cluster.get(piece, name)) === undefined ? true : undefined),
    piece === 'claim' ? CLAIM_GONE_WITHIN_MS : CLEARED_WITHIN_MS,
    job.work.signal,
  );
  if (gone !== undefined) return;
  const left = await job.cluster.get(piece, name);
  if (left !== undefined && !(piece === 'claim' && isLeaving(left)))
    throw new Error(`The ${KINDS[piece].name} "${name}" is still there.`);
}
