import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** Both ends of the line between keeper and worker: one JSON document a line. */
export function speakJsonLines(socket: Socket, hear: (message: unknown) => void): (message: object) => void {
  // A peer that died mid-line is noticed by its socket's close, not here.
  socket.on('error', () => socket.destroy());
  createInterface({ input: socket }).on('line', (line) => {
    const message = parsed(line);
    if (message !== undefined) hear(message);
  });
  return (message) => {
    if (socket.writable) socket.write(`${JSON.stringify(message)}\n`);
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
