import { connect } from 'node:net';
import { speakJsonLines } from '../json-lines.ts';
import type { WorkerSays } from '../keeper/worker-order.ts';

/** A beat is a timer's callback: a worker in an endless loop has none. */
const BEAT_MS = 500;

export interface KeeperLine {
  say(message: WorkerSays): void;
  close(): void;
}

/** The worker's end of the line. Without a keeper there is nobody to work for: the process ends. */
export async function openKeeperLine(socketFile: string, onStop: () => void): Promise<KeeperLine> {
  const socket = connect(socketFile);
  await new Promise((done, failed) => socket.once('connect', done).once('error', failed));
  // The keeper says one thing only.
  const say = speakJsonLines(socket, onStop);
  const beat = setInterval(() => say({ say: 'beat' }), BEAT_MS);
  let closing = false;
  socket.on('close', () => {
    clearInterval(beat);
    if (!closing) process.kill(process.pid, 'SIGKILL');
  });
  say({ say: 'hello', pid: process.pid });
  return {
    say,
    close: () => {
      closing = true;
      clearInterval(beat);
      socket.end();
    },
  };
}
