import type { Values } from './placeholders.ts';

/** Every placeholder, by the part of a target file that may use it (fixtures/targets/README.md), filled with its own name. */
const named = (...names: readonly string[]): Values => Object.fromEntries(names.map((name) => [name, name]));

const DATABASE = [
  'node',
  'databaseUrl',
  'databaseHost',
  'databasePort',
  'databaseUser',
  'databasePassword',
  'databaseName',
];
const PERIODS = ['agentTimeout', 'heartbeat', 'reconnectMax', 'replacedPause', 'startTimeout'].flatMap(
  (name) => [name, `${name}Ms`, `${name}Seconds`],
);

const SERVED = named(
  ...DATABASE,
  ...PERIODS,
  'port',
  'host',
  'home',
  'jwtSecret',
  'adminPassword',
  'bootstrapKey',
  'variant',
);

export const PLACEHOLDERS: Readonly<Record<string, Values>> = {
  api: SERVED,
  previous: SERVED,
  guide: named(...DATABASE),
  agents: named(
    'node',
    ...PERIODS,
    'agentId',
    'agentKey',
    'agentKeyFile',
    'controlPlaneUrl',
    'controlPlaneHttpUrl',
    'kubeconfig',
    'namespace',
    'clusterId',
    'clusterName',
    'region',
    'maxSessions',
    'platform',
    'home',
    'variant',
  ),
  agentKey: named(...DATABASE, 'agentId', 'bootstrapKey'),
  migrations: named(...DATABASE, 'migration'),
  setup: named(
    ...DATABASE,
    'id',
    'username',
    'email',
    'role',
    'password',
    'passwordHash',
    'maxSessions',
    'maxCpu',
    'maxMemory',
    'maxStorage',
    'name',
    'displayName',
    'manifest',
  ),
};
