import type { Answer } from '../../doors/http/answer.ts';

/** An answer as a sentence's end. */
export function inShort({ status, trouble, text }: Answer): string {
  return status === 0 ? `no answer (${trouble ?? 'unknown'})` : `${status} ${text.slice(0, 200)}`;
}
