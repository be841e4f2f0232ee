/** A success, whatever its exact status: `contract/post-templates-answer` and its siblings judge that. */
export const accepted = (status: number): boolean => status >= 200 && status < 300;
