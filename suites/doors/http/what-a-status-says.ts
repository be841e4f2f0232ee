/** What a status says, whatever its exact number: that has a check of its own. 0, no answer, says none of it. */

/** A success. */
export const accepted = (status: number): boolean => status >= 200 && status < 300;

/** Refused, and for the caller's fault. */
export const callersFault = (status: number): boolean => status >= 400 && status < 500;

/** Turned away on purpose, for whoever's fault: for want of an agent it is a 503. An accident, 500, is no refusal. */
export const turnedAway = (status: number): boolean => status >= 400 && status !== 500;

/** What a change answers that the state does not allow, once a session is terminated (contract §2.6, R1). */
export const IMPOSSIBLE: readonly number[] = [404, 409];
