import { styleText } from 'node:util';
import type { Tone } from '../words/verdict-mark.ts';

/** How to make words stand out; handed in, so that the same lines go to a terminal and to a file. */
export type Paint = Readonly<Record<Tone | 'strong', (text: string) => string>>;

const as =
  (style: Parameters<typeof styleText>[0]) =>
  (text: string): string =>
    styleText(style, text, { validateStream: false });

const asItIs = (text: string): string => text;

export const colours: Paint = {
  good: as('green'),
  bad: as('red'),
  warn: as('yellow'),
  quiet: as('dim'),
  strong: as('bold'),
};

export const plain: Paint = { good: asItIs, bad: asItIs, warn: asItIs, quiet: asItIs, strong: asItIs };
