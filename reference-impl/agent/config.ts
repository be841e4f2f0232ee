import { durationMs } from './duration.ts';
import { UnfitStart } from './unfit-start.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What one agent process was told (contract §10). Times in milliseconds. */
export interface Config {
  readonly agentId: string;
  /** `http:` or `https:`, no path; the socket goes to the same host and port. */
  readonly controlPlane: URL;
  readonly givenKey: string | undefined;
  readonly keyFile: string | undefined;
  readonly platform: Platform;
  readonly region: string | undefined;
  readonly clusterId: string | undefined;
  readonly clusterName: string | undefined;
  readonly namespace: string;
  readonly maxSessions: number | undefined;
  readonly heartbeatMs: number;
  readonly reconnectMaxMs: number;
  readonly replacedPauseMs: number;
  readonly startTimeoutMs: number;
  readonly homeSize: string;
  readonly storageClass: string | undefined;
}

const PLATFORMS = ['kubernetes', 'docker'] as const;
export type Platform = (typeof PLATFORMS)[number];

const SCHEMES: Readonly<Record<string, string>> = {
  'ws:': 'http:',
  'wss:': 'https:',
  'http:': 'http:',
  'https:': 'https:',
};

/** @throws UnfitStart naming the first variable that is missing or unusable */
export function readConfig(env: Environment): Config {
  const keyFile = optional(env, 'AGENT_KEY_FILE');
  return {
    agentId: matching(env, 'AGENT_ID', /^[A-Za-z0-9._-]{3,63}$/, '3 to 63 letters, digits, dots, _ or -'),
    controlPlane: controlPlane(env),
    givenKey: keyFile === undefined ? required(env, 'AGENT_API_KEY') : optional(env, 'AGENT_API_KEY'),
    keyFile,
    platform: platform(env),
    region: optional(env, 'REGION'),
    clusterId: optional(env, 'CLUSTER_ID'),
    clusterName: optional(env, 'CLUSTER_NAME'),
    namespace: matching(
      env,
      'NAMESPACE',
      /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/,
      'a DNS label',
      'streamspace',
    ),
    maxSessions: wholeNumber(env, 'MAX_SESSIONS'),
    heartbeatMs: duration(env, 'HEARTBEAT_INTERVAL', '30s'),
    reconnectMaxMs: duration(env, 'RECONNECT_MAX', '30s'),
    replacedPauseMs: duration(env, 'REPLACED_PAUSE', '30s'),
    startTimeoutMs: duration(env, 'START_TIMEOUT', '120s'),
    homeSize: matching(env, 'HOME_SIZE', /^[0-9]+([KMGTP]i|[kMGTP])?$/, 'a quantity such as 10Gi', '10Gi'),
    storageClass: optional(env, 'STORAGE_CLASS'),
  };
}

function optional(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === '' ? undefined : value;
}

function required(env: Environment, name: string): string {
  const value = optional(env, name);
  if (value === undefined) throw new UnfitStart(`${name} is not set; the agent cannot start without it.`);
  return value;
}

function matching(env: Environment, name: string, form: RegExp, words: string, otherwise?: string): string {
  const value = otherwise === undefined ? required(env, name) : (optional(env, name) ?? otherwise);
  if (!form.test(value)) throw new UnfitStart(`${name} is "${value}"; it must be ${words}.`);
  return value;
}

function duration(env: Environment, name: string, otherwise: string): number {
  const text = optional(env, name) ?? otherwise;
  const ms = durationMs(text);
  if (ms === undefined || ms === 0)
    throw new UnfitStart(`${name} is "${text}"; it must be a duration such as 500ms, 30s or 2m.`);
  return ms;
}

function wholeNumber(env: Environment, name: string): number | undefined {
  const text = optional(env, name);
  if (text === undefined) return undefined;
  if (!/^[0-9]{1,9}$/.test(text)) throw new UnfitStart(`${name} is "${text}"; it must be a whole number.`);
  return Number(text);
}

function platform(env: Environment): Platform {
  const value = optional(env, 'PLATFORM') ?? 'kubernetes';
  const known = PLATFORMS.find((name) => name === value);
  if (known === undefined)
    throw new UnfitStart(`PLATFORM is "${value}"; it must be ${PLATFORMS.join(' or ')}.`);
  return known;
}

function controlPlane(env: Environment): URL {
  const text = required(env, 'CONTROL_PLANE_URL');
  const url = URL.parse(text);
  const scheme = SCHEMES[url?.protocol ?? ''];
  if (url === null || scheme === undefined || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    throw new UnfitStart(
      `CONTROL_PLANE_URL is "${text}"; it must be ws[s]://host:port or http[s]://host:port, without a path.`,
    );
  return new URL(`${scheme}//${url.host}`);
}
