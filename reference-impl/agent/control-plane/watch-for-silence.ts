import type { WebSocket } from 'ws';

const PING_EVERY_MS = 20_000;
/** Contract §3.1: either side may close when no pong comes for 60 s. */
const SILENCE_MS = 60_000;

/** Pings, and ends a connection whose other side has gone without a word (a dead host sends no FIN). */
export function watchForSilence(socket: WebSocket): void {
  let lastSign = performance.now();
  const heard = (): void => {
    lastSign = performance.now();
  };
  socket.on('pong', heard).on('ping', heard).on('message', heard);
  const timer = setInterval(() => {
    if (performance.now() - lastSign > SILENCE_MS) socket.terminate();
    else socket.ping();
  }, PING_EVERY_MS);
  socket.on('close', () => {
    clearInterval(timer);
  });
}
