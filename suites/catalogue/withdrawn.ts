/**
 * Checks (`creation/some-id`) and findings (`creation/some-id › its sentence`) that were released and are asked for no
 * more, each with the reason in a full sentence. Entries are never removed.
 */
export const WITHDRAWN: Readonly<Record<string, string>> = {};
