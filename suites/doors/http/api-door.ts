import type { Json } from '../../kit/check.ts';
import type { Recorder } from '../../kit/evidence.ts';
import type { Patience } from '../../kit/patience.ts';
import { attributionHeaders } from '../attribution.ts';
import type { ShapeWatch } from '../shapes/watch-shapes.ts';
import { parsedJson, type Answer } from './answer.ts';
import { Connections, type Exchanged } from './exchange.ts';
import { textAt } from './read.ts';

export interface ApiRequest {
  readonly method: string;
  /** Below the base path, query included: `/sessions?user=ada`. */
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is; a content type of JSON is said all the same, unless `headers` says another. */
  readonly rawBody?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** What of the contract it breaks, on purpose. Undeclared, a breach is the suite's own error. */
  readonly breaks?: string;
  /** True: `path` starts at the root instead of the base path. */
  readonly fromRoot?: boolean;
}

export type Extras = Omit<ApiRequest, 'method' | 'path' | 'body'>;

/** The API as one client sees it. Whatever the target does is an `Answer`; nothing here rejects. */
export interface ApiDoor extends AsyncDisposable {
  readonly baseUrl: string;
  get(path: string, extras?: Extras): Promise<Answer>;
  post(path: string, body?: unknown, extras?: Extras): Promise<Answer>;
  put(path: string, body?: unknown, extras?: Extras): Promise<Answer>;
  patch(path: string, body?: unknown, extras?: Extras): Promise<Answer>;
  delete(path: string, body?: unknown, extras?: Extras): Promise<Answer>;
  request(request: ApiRequest): Promise<Answer>;
  /** GET outside the base path, e.g. `/health`. */
  root(path: string, extras?: Extras): Promise<Answer>;
  /**
   * The same API for somebody else; `label` names them in the evidence, and so declares a token that is wrong.
   * Undefined: nobody. Closed with its parent.
   */
  as(token: string | undefined, label: string): ApiDoor;
  /** Contract §2.1. The token is at `token` of the body, and never reaches the evidence. */
  login(username: string, password: string): Promise<Answer>;
}

export interface ApiDoorOptions {
  /** `http[s]://host:port`; for https any certificate will do. */
  readonly baseUrl: string;
  readonly basePath?: string;
  readonly check: string;
  readonly recorder: Recorder;
  readonly shapes: ShapeWatch;
  readonly patience: Pick<Patience, 'answer'>;
  readonly token?: string | undefined;
  /** Who asks, in the evidence. */
  readonly label?: string;
}

export function openApiDoor(options: ApiDoorOptions): ApiDoor {
  const connections = new Connections();
  return doorFor(options, connections, () => {
    connections.close();
  });
}

function doorFor(options: ApiDoorOptions, connections: Connections, close: () => void): ApiDoor {
  const request = (asked: ApiRequest) => ask(options, connections, asked);
  const sending =
    (method: string) =>
    (path: string, body?: unknown, extras: Extras = {}) =>
      request({ ...extras, method, path, body });
  return {
    baseUrl: options.baseUrl,
    request,
    get: (path, extras = {}) => request({ ...extras, method: 'GET', path }),
    post: sending('POST'),
    put: sending('PUT'),
    patch: sending('PATCH'),
    delete: sending('DELETE'),
    root: (path, extras = {}) => request({ ...extras, method: 'GET', path, fromRoot: true }),
    as: (token, label) => doorFor(withToken(options, token, label), connections, () => undefined),
    async login(username, password) {
      options.recorder.secret(password);
      const nobody = withToken(options, undefined, username);
      const answer = await ask(nobody, connections, {
        method: 'POST',
        path: '/auth/login',
        body: { username, password },
      });
      const token = textAt(answer.body, 'token');
      if (token !== undefined) options.recorder.secret(token);
      return answer;
    },
    [Symbol.asyncDispose]() {
      close();
      return Promise.resolve();
    },
  };
}

function withToken(options: ApiDoorOptions, token: string | undefined, label: string): ApiDoorOptions {
  return { ...options, label, token };
}

async function ask(options: ApiDoorOptions, connections: Connections, asked: ApiRequest): Promise<Answer> {
  const at = new Date().toISOString();
  const start = performance.now();
  const body = asked.rawBody ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body));
  if (asked.breaks === undefined) watchRequest(options, asked);
  const exchanged = await connections.exchange({
    url: urlOf(options, asked),
    method: asked.method,
    headers: headersOf(options, asked, body),
    body,
    timeoutMs: asked.timeoutMs ?? options.patience.answer,
  });
  const ms = Math.round((performance.now() - start) * 10) / 10;
  const answer: Answer = { ...exchanged, body: parsedJson(exchanged.text), ms, at };
  record(options, asked, answer);
  if (answer.status !== 0)
    options.shapes.answer({ ...subjectOf(options, asked), status: answer.status, body: answer.body });
  return answer;
}

function watchRequest(options: ApiDoorOptions, asked: ApiRequest): void {
  const body = asked.rawBody === undefined ? asked.body : parsedJson(textOf(asked.rawBody));
  options.shapes.request({ check: options.check, method: asked.method, path: contractPath(asked), body });
}

const textOf = (raw: string | Uint8Array): string => Buffer.from(raw).toString();

function subjectOf(
  options: ApiDoorOptions,
  asked: ApiRequest,
): { check: string; method: string; path: string } {
  const path = contractPath(asked).split('?')[0] ?? asked.path;
  return { check: options.check, method: asked.method, path };
}

/** The contract's own path, wherever this target has its base. */
function contractPath(asked: ApiRequest): string {
  return pathOf({ basePath: '/api/v1' }, asked);
}

function pathOf(
  { basePath = '/api/v1' }: Pick<ApiDoorOptions, 'basePath'>,
  { path, fromRoot }: ApiRequest,
): string {
  return fromRoot === true ? path : basePath + path;
}

function urlOf(options: ApiDoorOptions, asked: ApiRequest): URL {
  return new URL(options.baseUrl.replace(/\/$/, '') + pathOf(options, asked));
}

function headersOf(
  { check, token }: ApiDoorOptions,
  asked: ApiRequest,
  body: string | Uint8Array | undefined,
): Record<string, string> {
  return {
    accept: 'application/json',
    ...attributionHeaders(check),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    ...lowerCased(asked.headers ?? {}),
  };
}

/** So that a header given by a check replaces the door's own, however it is written. */
function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function record(options: ApiDoorOptions, asked: ApiRequest, answer: Exchanged & Answer): void {
  options.recorder.record({
    kind: 'http',
    method: asked.method,
    path: pathOf(options, asked),
    request: asJson(asked.rawBody === undefined ? asked.body : textOf(asked.rawBody)),
    status: answer.status,
    response: asJson(answer.body ?? (answer.text === '' ? undefined : answer.text)),
    trouble: answer.trouble,
    ms: answer.ms,
    as: options.label,
    breaks: asked.breaks,
  });
}

/** What was sent as JSON, or came as JSON, is JSON. */
function asJson(value: unknown): Json | undefined {
  return value as Json | undefined;
}
