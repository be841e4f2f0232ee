/** Fields whose value is a secret by their name, in JSON of ours or of a target. */
const SECRET_FIELDS =
  /^(password|password_hash|api_?key|api_key_hash|token|secret|jwt_?secret|authorization|x-agent-api-key)$/i;

const REMOVED = '‹removed›';

/** A JWT, and a key of 64 hex characters (contract §2.5), wherever they stand. */
const PATTERNS = [/eyJ[\w-]{8,}\.[\w-]{4,}\.[\w-]*/g, /[0-9a-fA-F]{64,}/g, /(?<=Bearer )[^\s"\\]+/g];

/** Shorter texts occur everywhere, and taking them out would make the evidence unreadable. */
const SHORTEST_SECRET = 6;

/** Takes secrets out of what becomes evidence. */
export class Redaction {
  /** As they stand inside JSON text. */
  readonly #secrets = new Set<string>();

  add(secret: string): void {
    const known = PATTERNS.some((pattern) => secret.replace(pattern, '') === '');
    if (secret.length >= SHORTEST_SECRET && !known) this.#secrets.add(JSON.stringify(secret).slice(1, -1));
  }

  /** JSON text without secret fields and without secret texts; undefined for what JSON leaves out. */
  stringify(value: unknown): string | undefined {
    const json = JSON.stringify(value, withoutSecretField) as string | undefined; // undefined for undefined
    return json === undefined ? undefined : this.text(json);
  }

  text(json: string): string {
    const without = [...this.#secrets].reduce((text, secret) => text.replaceAll(secret, REMOVED), json);
    return PATTERNS.reduce((text, pattern) => text.replace(pattern, REMOVED), without);
  }
}

function withoutSecretField(name: string, value: unknown): unknown {
  const secret = SECRET_FIELDS.test(name) && typeof value === 'string' && value !== '';
  return secret ? REMOVED : value;
}
