import { parseDuration } from './durations.ts';

/** What the API is told at its start (contract §10); times in milliseconds. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly jwtSecret: string;
  readonly adminPassword: string;
  readonly bootstrapKey: string;
  readonly agentTimeout: number;
  readonly databaseTimeout: number;
};

export type Trouble = { readonly trouble: string };
type Environment = Readonly<Record<string, string | undefined>>;

const isPort = (text: string) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
const isDatabase = (text: string) =>
  URL.canParse(text) && ['postgres:', 'postgresql:'].includes(new URL(text).protocol);

/** One row for each variable: what it falls back to, what it must look like, and the sentence when it does not. */
const VARIABLES = {
  HOST: { fallback: '0.0.0.0', fits: (text: string) => text !== '', must: 'must name an address' },
  PORT: { fallback: '8080', fits: isPort, must: 'must be a port number (0 takes any free one)' },
  DATABASE_URL: { fallback: '', fits: isDatabase, must: 'must be a postgres:// URL' },
  JWT_SECRET: {
    fallback: '',
    fits: (text: string) => text.length >= 32,
    must: 'must have 32 characters or more',
  },
  ADMIN_PASSWORD: {
    fallback: '',
    fits: (text: string) => text.length >= 8,
    must: 'must have 8 characters or more',
  },
  AGENT_BOOTSTRAP_KEY: {
    fallback: '',
    fits: (text: string) => /^[0-9a-fA-F]{64}$/.test(text),
    must: 'must be 64 hex characters',
  },
  AGENT_TIMEOUT: {
    fallback: '45s',
    fits: (text: string) => (parseDuration(text) ?? 0) > 0,
    must: 'must be a duration such as 45s',
  },
  // A lost or hanging database is answered within 5 s; this leaves a second for the rest.
  DATABASE_TIMEOUT: {
    fallback: '4s',
    fits: (text: string) => (parseDuration(text) ?? 0) > 0,
    must: 'must be a duration such as 4s',
  },
} as const;

/** The configuration, or the one sentence that ends the start. The sentence never carries the value. */
export function readConfig(env: Environment): Config | Trouble {
  const value = (name: keyof typeof VARIABLES) => env[name] ?? VARIABLES[name].fallback;
  for (const [name, { fallback, fits, must }] of Object.entries(VARIABLES)) {
    const text = env[name] ?? fallback;
    if (!fits(text)) return { trouble: `${name} ${text === '' ? 'is missing: it ' : ''}${must}.` };
  }
  return {
    host: value('HOST'),
    port: Number(value('PORT')),
    databaseUrl: value('DATABASE_URL'),
    jwtSecret: value('JWT_SECRET'),
    adminPassword: value('ADMIN_PASSWORD'),
    bootstrapKey: value('AGENT_BOOTSTRAP_KEY'),
    agentTimeout: parseDuration(value('AGENT_TIMEOUT')) ?? 0,
    databaseTimeout: parseDuration(value('DATABASE_TIMEOUT')) ?? 0,
  };
}
