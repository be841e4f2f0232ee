import { closest, distance } from 'fastest-levenshtein';

/** ` (did you mean "x"?)` when something known is close enough to be meant; otherwise nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  if (known.length === 0) return '';
  const longer = known.find((each) => word.length >= 3 && each.startsWith(word));
  const best = longer ?? closest(word, known);
  const near =
    longer !== undefined || distance(word.toLowerCase(), best.toLowerCase()) <= Math.max(2, word.length / 3);
  return near ? ` Did you mean "${best}"?` : '';
}
