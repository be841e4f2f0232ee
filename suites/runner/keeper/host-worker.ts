import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { RecordLine } from '../../kit/record.ts';
import { hostVitest } from './host-vitest.ts';
import { incident } from './incident.ts';
import { openWorkerLine } from './worker-line.ts';
import type { TrialsOrder, WorkerOrder, WorkerSays } from './worker-order.ts';

export interface Hearing {
  /** A line that the worker has already written to the record. */
  recorded(line: RecordLine): void;
  /** A line that only the keeper can write. */
  write(line: RecordLine): void;
  standing?(lines: readonly string[]): void;
  /** This trial is over. */
  trial?(name: string): void;
  hello(pid: number): void;
}

/** How long an interrupted worker may take to clean up: Ctrl-C ends a run within two seconds. */
const STOP_MS = 1_300;
/** How long vitest may take to notice that its worker is over. */
const HOST_MS = 1_000;

const moduleOf = (name: string): string => fileURLToPath(new URL(`../worker/${name}`, import.meta.url));
const REGISTER = { run: moduleOf('register.ts'), trials: moduleOf('register-trials.ts') };
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Lets one worker carry out the order, until it says that everything is down, dies, hangs, or `signal` ends the
 * wait. The worker is dead when this resolves.
 * @returns whether the worker took the lab down itself: only then is what is left a leak
 */
export async function hostWorker(
  order: WorkerOrder | TrialsOrder,
  orderFile: string,
  hearing: Hearing,
  signal: AbortSignal,
): Promise<boolean> {
  const over = Promise.withResolvers<'closed' | 'lost' | 'failed to start'>();
  let pid: number | undefined;
  const hear = (message: WorkerSays): void => {
    switch (message.say) {
      case 'hello':
        pid = message.pid;
        hearing.hello(message.pid);
        break;
      case 'line':
        hearing.recorded(message.line as RecordLine); // written by our worker
        break;
      case 'standing':
        hearing.standing?.(message.lines);
        break;
      case 'trial':
        hearing.trial?.(message.name);
        break;
      case 'closed':
        over.resolve('closed');
        break;
      case 'beat':
        break;
    }
  };
  await using line = await openWorkerLine(order.socket, {
    heard: hear,
    lost: () => over.resolve('lost'),
    hung: (hungPid) => {
      hearing.write(incident('worker-hung', 'The worker process did not respond any more and was ended.'));
      kill(hungPid);
    },
  });
  const host = await hostVitest(ROOT, REGISTER['trials' in order ? 'trials' : 'run'], orderFile, order.jobs);
  // A worker that never says hello (a check that cannot be loaded) is seen only by its host's end.
  void host.ended.then(() => over.resolve('failed to start'));
  const stop = (): void => {
    line.say({ say: 'stop' });
    void pause(STOP_MS, undefined, { ref: false }).then(() => over.resolve('lost'));
  };
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });

  const how = await over.promise;
  if (how !== 'closed' && !signal.aborted) hearing.write(diedIncident(how, host.trouble()));
  if (how !== 'closed' && pid !== undefined) kill(pid);
  await Promise.race([host.close(), pause(HOST_MS, undefined, { ref: false })]);
  if (pid !== undefined) kill(pid);
  return how === 'closed';
}

function diedIncident(how: 'lost' | 'failed to start', reason: string | undefined): RecordLine {
  const sentence =
    how === 'lost'
      ? 'The worker process ended before the run did.'
      : 'The worker process could not start the run.';
  return { ...incident('worker-died', sentence), ...(reason === undefined ? {} : { detail: reason }) };
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile, which is what was wanted.
  }
}
