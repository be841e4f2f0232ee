import { distance } from 'fastest-levenshtein';

/** As many as one line can hold. */
const MOST = 3;

/**
 * ` The nearest: a, b, c.` for an id or a pattern that fits none of these; otherwise nothing. The nearest are those
 * that hold what was typed, else those that begin nearly like it, with their area or without.
 */
export function theNearest(pattern: string, known: readonly string[]): string {
  const pieces = pattern.toLowerCase().split('*');
  const near = nearest(
    pieces.filter((piece) => piece !== ''),
    known,
  );
  return near.length === 0 ? '' : ` The nearest: ${near.join(', ')}.`;
}

function nearest(pieces: readonly string[], known: readonly string[]): readonly string[] {
  const typed = pieces.join('');
  if (typed === '') return [];
  const holding = known.filter((id) => holdsInOrder(id.toLowerCase(), pieces));
  return (holding.length > 0 ? holding : beginningLike(typed, known)).slice(0, MOST);
}

/** What fits once the pattern is open at both ends: `selection/*full` means one that goes on. */
function holdsInOrder(id: string, pieces: readonly string[]): boolean {
  let from = 0;
  return pieces.every((piece) => {
    const at = id.indexOf(piece, from);
    from = at + piece.length;
    return at >= 0;
  });
}

/** One slip in four letters is a slip; more is another word. */
function beginningLike(typed: string, known: readonly string[]): readonly string[] {
  return known
    .map((id) => ({ id, slips: slipsIn(typed, id.toLowerCase()) }))
    .filter(({ slips }) => slips <= typed.length / 4)
    .toSorted((a, b) => a.slips - b.slips)
    .map(({ id }) => id);
}

function slipsIn(typed: string, id: string): number {
  const beginnings = [id, id.slice(id.indexOf('/') + 1)].map((text) => text.slice(0, typed.length));
  return Math.min(...beginnings.map((beginning) => distance(typed, beginning)));
}
