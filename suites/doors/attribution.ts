/** So that the target's own logs, and the lab, can tell which check asked. */
export function attributionHeaders(check: string): Record<string, string> {
  return { 'user-agent': `plumbline/${check}`, 'x-plumbline-check': check };
}

/** PostgreSQL keeps 63 bytes of an application name; longer ones are cut by us, so that both sides agree. */
export function applicationName(check: string): string {
  return Buffer.from(`plumbline/${check}`).subarray(0, 63).toString();
}
