/** Markup that is safe to put into a page as it is. Only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | readonly Part[];

/** Text becomes text, whatever it holds; only markup stays markup. */
export function html(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.map((piece, index) => piece + written(parts[index])).join('') };
}

/** Text of our own that is no markup in HTML's eyes: a style sheet or a script. Never anything that was recorded. */
export const verbatim = (text: string): Markup => ({ markup: text });

function written(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'object') return 'markup' in part ? part.markup : part.map(written).join('');
  return escaped(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters that HTML does not allow are shown by their number. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g,
      (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
    );
}
