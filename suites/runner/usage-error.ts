/** What the user gave cannot be used. One clear sentence, no stack; exit code 4. */
export class UsageError extends Error {
  override name = 'UsageError';
}
