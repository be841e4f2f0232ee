import { createHash } from 'node:crypto';

/** SHA-256, in hex, of these lines, each with its newline: what the footer says of every line before it. */
export function recordDigest(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}
