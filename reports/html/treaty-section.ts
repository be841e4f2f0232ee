import type { Report } from '../json/report.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** What was judged by: the rulings where the plan leaves a choice, and what cannot be judged at all. */
export function treatySection({ excluded, rulings }: Report, proof: string | undefined): Markup {
  return html`${
      excluded.length === 0
        ? undefined
        : html`<section id="excluded">
            <h2>Not judged, and why</h2>
            <ul class="plainlist">
              ${excluded.map(
                (each) =>
                  html`<li>
                    <p>${each.what} <code>${each.source}</code></p>
                    <p class="note">${each.reason}</p>
                  </li>`,
              )}
            </ul>
          </section>`
    }
    ${
      rulings.length === 0
        ? undefined
        : html`<section id="rulings">
            <h2>Rulings</h2>
            <p class="note">Where the plan contradicts itself or leaves a choice, these decided.</p>
            <dl class="rulings">
              ${rulings.map(
                (each) =>
                  html`<dt id="${each.id}">${each.id}</dt>
                    <dd>${each.ruling}</dd>`,
              )}
            </dl>
          </section>`
    }
    <section id="proof">
      <h2>Why believe the findings</h2>
      <p class="note">
        Each binding finding has been seen to fail, against a fault made for it:
        ${proof === undefined ? html`<code>plumbline prove</code> shows it.` : html`<a href="${proof}">the matrix of faults and findings</a>.`}
      </p>
    </section>`;
}
