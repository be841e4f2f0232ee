import { closest, distance } from 'fastest-levenshtein';

/** Those of the known that are spelled most like the word, the nearest first. */
export const nearest = (word: string, known: readonly string[], most: number): string[] =>
  known.toSorted((a, b) => distance(word, a) - distance(word, b)).slice(0, most);

/** ` (did you mean "x"?)` when something known is close enough to be meant; otherwise nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const longer = known.find((each) => word.length >= 3 && each.startsWith(word));
  const best = longer ?? closest(word, known);
  const near =
    longer !== undefined || distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(2, word.length / 3);
  return near ? ` Did you mean "${best}"?` : '';
}
