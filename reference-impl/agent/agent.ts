import { createDesk } from './commands/desk.ts';
import type { Config } from './config.ts';
import type { Frame, Heartbeat } from './control-plane/frames.ts';
import type { Connection } from './control-plane/open-connection.ts';
import type { Outcome } from './control-plane/outcome.ts';
import type { Driver } from './driver.ts';
import type { Leaving } from './leave.ts';
import type { Parts } from './parts.ts';
import { createKnownSessions } from './sessions/known-sessions.ts';
import { createSurveyor } from './sessions/surveyor.ts';

export interface Agent extends Leaving {
  /** Lives on one connection until that ends. */
  serve(connection: Connection): Promise<Outcome>;
}

/** A lost workload is noticed within this time, or sooner where heartbeats are quicker. */
const LOOK_AT_LEAST_EVERY_MS = 10_000;

/** Everything that outlives a connection: the commands met, the sessions known, whether it is leaving. */
export function createAgent(
  parts: Parts,
  config: Config,
  driver: Driver,
  log: (sentence: string) => void,
  onShutdown: () => void,
): Agent {
  const known = createKnownSessions();
  let line: Connection | undefined;
  let status: Heartbeat['status'] = 'online';

  const send = (frame: Frame): void => {
    if (frame.type === 'status') known.note(frame.payload);
    line?.send(frame);
  };
  const desk = createDesk(parts, driver, { say: send, repeat: (frame) => line?.send(frame), log });
  const surveyor = createSurveyor(
    parts,
    driver,
    desk,
    known,
    (payload) => {
      send({ type: 'status', payload });
    },
    log,
  );
  const beat = (): void => {
    if (!parts.heartbeatIsDue(desk.atWork().length)) return;
    send({ type: 'heartbeat', payload: parts.heartbeat(status, known.active(), config.maxSessions) });
  };
  const receive = (text: string): void => {
    const received = parts.readFrame(text);
    if (received.kind === 'command') desk.take(received.command);
    else if (received.kind === 'shutdown') onShutdown();
    else log(`Ignored ${received.why}.`);
  };
  const look = (): void => void surveyor.look();

  return {
    driver,
    idle: () => desk.idle(),
    drain() {
      status = 'draining';
      desk.shut();
      beat();
    },
    close(code) {
      line?.close(code);
    },
    async serve(connection) {
      line = connection;
      beat();
      connection.listen(receive);
      surveyor.owesEverything();
      look();
      const timers = [
        setInterval(beat, config.heartbeatMs),
        setInterval(look, Math.min(config.heartbeatMs, LOOK_AT_LEAST_EVERY_MS)),
      ];
      const outcome = await connection.closed;
      timers.forEach(clearInterval);
      line = undefined;
      return outcome;
    },
  };
}
