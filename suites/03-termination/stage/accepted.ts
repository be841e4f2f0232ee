/** A success: accepted, whatever its exact status, which has a check of its own. */
export const accepted = (status: number): boolean => status >= 200 && status < 300;

/** What a session that cannot be stopped any more answers (contract §2.2, R1). */
export const IMPOSSIBLE = [404, 409];
