import { createHash } from 'node:crypto';

const LEGAL = /^[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?$/;

/** The text itself when it is a legal label value; else its legal characters and a digest that keeps it unique. */
export function labelValue(text: string): string {
  if (LEGAL.test(text)) return text;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const legal = text.replace(/[^A-Za-z0-9._-]/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  return legal === '' ? digest : `${legal.slice(0, 54)}-${digest}`;
}
