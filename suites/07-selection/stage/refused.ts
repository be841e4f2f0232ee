/** A success: accepted, whatever its exact status, which has a check of its own. */
export const accepted = (status: number): boolean => status >= 200 && status < 300;

/**
 * Turned away on purpose. That it is a 503 with its exact words is judged once, by
 * `selection/refuses-when-nobody-fits-and-leaves-nothing`; an accident is no refusal.
 */
export const refused = (status: number): boolean => status >= 400 && status !== 500;
