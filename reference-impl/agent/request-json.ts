import { request as plainRequest } from 'node:http';
import type { Agent } from 'node:http';
import { request as secureRequest } from 'node:https';
import { parseJson } from './json.ts';

export interface JsonRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly agent?: Agent;
  readonly timeoutMs: number;
}

export interface JsonAnswer {
  readonly status: number;
  /** `undefined` when the answer was not JSON. */
  readonly body: unknown;
}

/**
 * One JSON request. Not `fetch`: that takes no certificate authority from a kubeconfig.
 * @throws Error when no whole answer came within `timeoutMs`
 */
export function requestJson(asked: JsonRequest): Promise<JsonAnswer> {
  const body = asked.body === undefined ? undefined : Buffer.from(JSON.stringify(asked.body));
  const headers: Record<string, string> = { accept: 'application/json', ...asked.headers };
  if (body !== undefined) {
    headers['content-type'] ??= 'application/json';
    headers['content-length'] = String(body.length);
  }
  const { promise, resolve, reject } = Promise.withResolvers<JsonAnswer>();
  const send = asked.url.protocol === 'https:' ? secureRequest : plainRequest;
  const options = { method: asked.method, headers, signal: AbortSignal.timeout(asked.timeoutMs) };
  const request = send(asked.url, asked.agent === undefined ? options : { ...options, agent: asked.agent });
  request.on('error', (cause) => {
    // The other side closed an idle connection just as it was used again: nothing was done yet.
    if (request.reusedSocket && 'code' in cause && cause.code === 'ECONNRESET') resolve(requestJson(asked));
    else reject(cause);
  });
  request.on('response', (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('error', reject);
    response.on('end', () => {
      resolve({ status: response.statusCode ?? 0, body: parseJson(Buffer.concat(parts).toString()) });
    });
  });
  request.end(body);
  return promise;
}
