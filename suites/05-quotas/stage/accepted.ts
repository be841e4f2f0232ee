/** A success, whatever its exact status, which has a check of its own. */
export const accepted = (status: number): boolean => status >= 200 && status < 300;
