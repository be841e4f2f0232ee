import http from 'node:http';
import https from 'node:https';
import { troubleOf, type HttpTrouble } from './answer.ts';

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  readonly timeoutMs: number;
}

export interface Exchanged {
  readonly status: number;
  readonly trouble?: HttpTrouble;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Repeating these changes nothing, so they may use a kept connection that the other side is just closing. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Connections of one door. */
export class Connections {
  readonly #kept = {
    'http:': new http.Agent({ keepAlive: true }),
    'https:': new https.Agent({ keepAlive: true, rejectUnauthorized: false }),
  };
  readonly #fresh = {
    'http:': new http.Agent({ keepAlive: false }),
    'https:': new https.Agent({ keepAlive: false, rejectUnauthorized: false }),
  };

  /** One request, one answer, no redirect followed; never rejects. */
  async exchange(request: ExchangeRequest): Promise<Exchanged> {
    const kept = SAFE.has(request.method);
    const first = await this.#once(request, kept);
    return first.stale ? (await this.#once(request, false)).exchanged : first.exchanged;
  }

  close(): void {
    for (const agent of [...Object.values(this.#kept), ...Object.values(this.#fresh)]) agent.destroy();
  }

  #once(request: ExchangeRequest, kept: boolean): Promise<{ exchanged: Exchanged; stale: boolean }> {
    const { url, method, headers, body, timeoutMs } = request;
    const secure = url.protocol === 'https:';
    const agents = kept ? this.#kept : this.#fresh;
    const agent = secure ? agents['https:'] : agents['http:'];
    return new Promise((resolve) => {
      const sent = (secure ? https : http).request(url, { method, headers, agent });
      const end = (exchanged: Exchanged, stale = false) => {
        clearTimeout(deadline);
        resolve({ exchanged, stale });
      };
      const deadline = setTimeout(() => {
        end(none('timeout'));
        sent.destroy();
      }, timeoutMs);
      sent.on('response', (incoming) => {
        readWhole(incoming).then(end, () => {
          end(none('cut-short'));
        });
      });
      sent.on('error', (error) => {
        end(none(troubleOf(error)), sent.reusedSocket && troubleOf(error) === 'reset');
      });
      sent.end(body);
    });
  }
}

function none(trouble: HttpTrouble): Exchanged {
  return { status: 0, trouble, headers: {}, text: '' };
}

async function readWhole(incoming: http.IncomingMessage): Promise<Exchanged> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer); // no encoding is set: buffers
  return {
    status: incoming.statusCode ?? 0,
    headers: flat(incoming.headers),
    text: Buffer.concat(pieces).toString('utf8'),
  };
}

function flat(headers: http.IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(
    ([name, value]) => [name, [value ?? []].flat().join(', ')] as const,
  );
  return Object.fromEntries(entries);
}
