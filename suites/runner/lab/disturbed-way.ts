import { openDisturbanceProxy, type DisturbanceProxy } from '../../../fixtures/lab/disturbance/proxy.ts';
import type { Recorder } from '../../kit/evidence.ts';
import { NotApplicable } from '../../kit/prerequisite.ts';

/** A way on which everything can be disturbed, and every disturbance appears on the timeline. */
export interface DisturbedWay extends AsyncDisposable {
  readonly proxy: DisturbanceProxy;
  /** Where it begins; it ends at the URL for which it was opened. */
  readonly url: string;
}

const PORTS: Readonly<Record<string, number>> = { 'http:': 80, 'ws:': 80 };
const POSTGRES_PORT = 5432;

/** @throws NotApplicable where the way is encrypted: its frames are not ours to read */
export async function openDisturbedWay(
  to: string,
  options: { readonly name: string; readonly frames?: boolean; readonly recorder: Recorder },
): Promise<DisturbedWay> {
  const url = new URL(to);
  if (/^(https|wss):$/.test(url.protocol))
    throw new NotApplicable(
      `The lab does not disturb encrypted connections, and ${url.origin} takes no other.`,
    );
  const proxy = await openDisturbanceProxy({
    host: url.hostname,
    port: Number(url.port || (PORTS[url.protocol] ?? POSTGRES_PORT)),
    frames: options.frames ?? false,
    happened: (event, detail) => {
      options.recorder.record({ kind: 'disturbance', way: options.name, event, detail });
    },
  });
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  return {
    proxy,
    url: url.href.replace(/\/$/, ''),
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  };
}
