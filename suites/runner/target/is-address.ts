/** Whether a target file's text is the address of something elsewhere, and no path. */
export function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}
