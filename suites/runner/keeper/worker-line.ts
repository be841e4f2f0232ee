import { createServer, type Server } from 'node:net';
import { speakJsonLines } from '../json-lines.ts';
import type { KeeperSays, WorkerSays } from './worker-order.ts';

/** How long a worker may be silent before it counts as hung: 40 beats. A busy machine misses many. */
const SILENCE_MS = 20_000;
const LOOK_EVERY_MS = 500;

export interface WorkerLine extends AsyncDisposable {
  say(message: KeeperSays): void;
  /** Undefined until the worker said hello. */
  readonly pid: number | undefined;
}

export interface WorkerLineEvents {
  heard(message: WorkerSays): void;
  /** The worker's end closed, with or without a goodbye. */
  lost(): void;
  /** The worker lives but has not been heard for `SILENCE_MS`: an endless loop. */
  hung(pid: number): void;
}

/** The keeper's end: listens on a socket file, watches the worker's beat. */
export async function openWorkerLine(socketFile: string, events: WorkerLineEvents): Promise<WorkerLine> {
  let say: ((message: KeeperSays) => void) | undefined;
  let pid: number | undefined;
  let lastHeard = 0;
  const server = createServer((socket) => {
    say = speakJsonLines(socket, (heard) => {
      const message = heard as WorkerSays; // our own worker speaks
      lastHeard = performance.now();
      if (message.say === 'hello') pid = message.pid;
      events.heard(message);
    });
    socket.on('close', () => {
      stopLooking();
      events.lost();
    });
  });
  const stopLooking = watch(
    () => pid !== undefined && performance.now() - lastHeard > SILENCE_MS,
    () => pid !== undefined && events.hung(pid),
  );
  await listening(server, socketFile);
  return {
    say: (message) => say?.(message),
    get pid() {
      return pid;
    },
    [Symbol.asyncDispose]: async () => {
      stopLooking();
      await new Promise((done) => server.close(done));
    },
  };
}

/**
 * Calls `act` once when `holds` at two looks in a row: a keeper that was itself stopped for a while first hears
 * what has been waiting for it.
 */
function watch(holds: () => boolean, act: () => void): () => void {
  let held = 0;
  const timer = setInterval(() => {
    held = holds() ? held + 1 : 0;
    if (held < 3) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

function listening(server: Server, socketFile: string): Promise<void> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(socketFile, done);
  });
}
