import type { CheckVerdict } from '../../suites/kit/words.ts';
import { markOf } from '../words/verdict-mark.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

type AnyVerdict = CheckVerdict | 'not judged';

/** The sign of a verdict; readers that cannot see it hear its word. */
export function sign(verdict: AnyVerdict): Markup {
  const mark = markOf(verdict);
  return html`<span class="sign ${mark.tone}" role="img" aria-label="${mark.word}">${mark.sign}</span>`;
}

/** For what changes no verdict yet. */
export const provisionalTag = (): Markup =>
  html`<span class="warn note" title="Newer than the release: it changes no verdict yet.">provisional</span>`;

export const checkLink = (id: string): Markup => html`<a href="#${id}"><code>${id}</code></a>`;

/** What did not pass though it was judged, and what an expectation has to be looked at for. */
const RED = new Set<AnyVerdict>([
  'fail',
  'error',
  'blocked',
  'flaky',
  'expected-failure',
  'stale-expectation',
]);

export const isRed = (verdict: AnyVerdict): boolean => RED.has(verdict);

/** Rows of a list of facts; those without a value are left out. */
export function facts(rows: readonly (readonly [string, Markup | string | undefined])[]): Markup {
  const present = rows.filter(([, value]) => value !== undefined && value !== '');
  return html`<dl class="facts">
    ${present.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
