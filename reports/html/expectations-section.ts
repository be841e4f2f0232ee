import type { Report, ReportedExpectation } from '../json/report.ts';
import { markOfExpectation, mendingFirst } from '../words/expectation-mark.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { checkLink } from './small-pieces.ts';

/** What was known beforehand, and what became of it; what has to be mended first. */
export function expectationsSection({ expectations }: Report): Markup {
  if (expectations === undefined) return html``;
  const { file, digest, entries } = expectations;
  return html`<section id="expectations">
    <h2>What was expected</h2>
    <p class="note">
      From <code>${file}</code>, SHA-256 <code>${digest.slice(0, 16)}</code>. What fails as expected is known,
      not mended: nothing is claimed with it.
    </p>
    <ul class="mend">
      ${mendingFirst(entries).map(entry)}
    </ul>
  </section>`;
}

/** The link is text: this page leads nowhere by itself. */
function entry({ check, state, says, todo, reason, link }: ReportedExpectation): Markup {
  const { sign, tone, word } = markOfExpectation(state);
  const name = state === 'not-selected' ? html`<code>${check}</code>` : checkLink(check);
  return html`<li>
    <span class="sign ${tone}" aria-hidden="true">${sign}</span>
    <div>
      <span class="${tone}">${word}</span> ${name}<br />${says}
      ${todo === undefined ? undefined : html`<strong>${todo}</strong>`}
      <p class="note">${reason} <code>${link}</code></p>
    </div>
  </li>`;
}
