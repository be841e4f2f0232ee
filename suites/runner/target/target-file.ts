import { z } from 'zod';
import { CAPABILITIES, PROFILES } from '../../kit/words.ts';
import { PATIENCE, type PatienceName } from '../../kit/patience.ts';

/** All that a target tells its suite (contract §11). What is not told is not judged. */

const argv = z.array(z.string().min(1)).min(1);
const environment = z.record(z.string(), z.coerce.string());
const duration = z
  .string()
  .regex(/^\d+(ms|s|m)$/, 'a duration such as 500ms, 30s or 2m')
  .transform(milliseconds);

/** `500ms` → 500, `30s` → 30 000, `2m` → 120 000. */
export function milliseconds(text: string): number {
  const [, amount = '0', unit = 'ms'] = /^(\d+)(ms|s|m)$/.exec(text) ?? [];
  return Number(amount) * (UNITS[unit] ?? 1);
}
const UNITS: Record<string, number> = { ms: 1, s: 1_000, m: 60_000 };

/** How one part starts. Texts may hold `{placeholders}`; README of fixtures/targets lists them. */
const startedByUs = z.strictObject({
  command: argv,
  environment: environment.default({}),
  /** Relative to the target file's `directory`. */
  directory: z.string().optional(),
});

const servedByUs = startedByUs.extend({
  /** Any HTTP answer of this path says that the API serves. */
  ready: z.string().startsWith('/').default('/health'),
  basePath: z.string().startsWith('/').default('/api/v1'),
});

const api = z.union([
  servedByUs,
  z.strictObject({
    /** Already running, at this address. One shared world; nothing of it is started, stopped or restarted. */
    url: z.url(),
    basePath: z.string().startsWith('/').default('/api/v1'),
  }),
]);

/** SQL statements or one command that put something in place where the endpoints of §2.3-2.4 cannot. */
const setup = z.union([
  z.strictObject({ sql: z.array(z.string()).min(1) }),
  z.strictObject({ command: argv }),
]);

const migrations = z.union([
  z.strictObject({
    /** Folder of `NNN_<name>.sql` and `NNN_<name>_rollback.sql`. */
    directory: z.string(),
    /** SQL file of the schema before the refactor; default: `000_*.sql` in the folder. */
    base: z.string().optional(),
  }),
  z.strictObject({
    /** Each is run once per migration with `{migration}` = 001, 002, 003 and `{databaseUrl}`. */
    up: argv,
    down: argv,
    base: z.string(),
  }),
]);

/** The written way from the previous version to this one and back (R16). */
const guide = z.strictObject({
  /** A file, relative to the target file's `directory`, or an address; an address is not opened. */
  document: z.string().min(1),
  /** What it tells a person to run to get there, and to undo it; each is run once, on a database of the lab. */
  up: argv.optional(),
  down: argv.optional(),
});

const variant = z.strictObject({
  environment: environment.optional(),
  /** A folder beside that of the migrations: `<file>.diff` edits the file there, one of the same name replaces it. */
  migrations: z.string().optional(),
  /** Capabilities that it claims beside the target's own. */
  claims: z.array(z.enum(CAPABILITIES)).optional(),
});

const variantFiles = variant.extend({
  /** Every file or folder that fits is a variant of that name: `reference-impl/faults/*.ts`. */
  files: z.string().includes('*'),
});

export const targetFile = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and dashes'),
  profiles: z.array(z.enum(PROFILES)).min(1),
  capabilities: z.array(z.enum(CAPABILITIES)).default([]),
  /** Where commands run and relative paths start; default: the folder of the target file. */
  directory: z.string().default('.'),
  api: api.optional(),
  agents: z.strictObject({ kubernetes: startedByUs.optional(), docker: startedByUs.optional() }).default({}),
  /** Default: the suite chooses secrets of its own and hands them over by the placeholders. */
  secrets: z
    .strictObject({ adminPassword: z.string(), jwtSecret: z.string(), bootstrapKey: z.string() })
    .partial()
    .default({}),
  /** The user that may do everything. */
  admin: z.string().default('admin'),
  /** A command that prints a key for `{agentId}`, where no bootstrap key exists. */
  agentKey: z.strictObject({ command: argv }).optional(),
  /** Only for an API that is already running; otherwise the lab makes its databases. */
  database: z.strictObject({ url: z.string() }).optional(),
  migrations: migrations.optional(),
  guide: guide.optional(),
  /** The version from before the refactor: started on a database that was rolled back (R18), and offered no cluster. */
  previous: servedByUs.optional(),
  /** Periods of contract §10 that differ and cannot be set by a placeholder. */
  times: z
    .strictObject({
      agentTimeout: duration,
      heartbeat: duration,
      reconnectMax: duration,
      replacedPause: duration,
      startTimeout: duration,
    })
    .partial()
    .default({}),
  /** Patience by its name, where a target needs more than the contract grants. */
  patience: z
    .partialRecord(z.enum(Object.keys(PATIENCE) as [PatienceName, ...PatienceName[]]), duration)
    .default({}),
  setup: z.strictObject({ user: setup, quota: setup, template: setup }).partial().default({}),
  names: z
    .strictObject({ tables: z.record(z.string(), z.string()), columns: z.record(z.string(), z.string()) })
    .partial()
    .default({}),
  /** The cluster for the agents, where it is not the lab's own: namespaces are made there, and removed. Its CRDs are installed. */
  cluster: z.strictObject({ kubeconfig: z.string(), context: z.string().optional() }).optional(),
  variants: z.union([z.record(z.string(), variant), z.array(variantFiles)]).default({}),
});

export type TargetFile = z.infer<typeof targetFile>;
export type StartedPart = z.infer<typeof startedByUs>;
export type ServedPart = z.infer<typeof servedByUs>;
export type Setup = z.infer<typeof setup>;
