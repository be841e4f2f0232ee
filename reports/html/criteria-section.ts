import type { Report, ReportedCriterion } from '../json/report.ts';
import { criterionGroup } from '../words/phase-title.ts';
import { markOf } from '../words/verdict-mark.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { checkLink, sign } from './small-pieces.ts';

/** The plan's acceptance and success criteria, by phase, each with the checks that cover it. */
export function criteriaSection({ criteria }: Report): Markup {
  if (criteria.length === 0) return html``;
  const groups = Map.groupBy(criteria, (each) => criterionGroup(each.id));
  return html`<section id="criteria">
    <h2>Acceptance criteria</h2>
    <div class="groups">${[...groups].map(([title, them]) => group(title, them))}</div>
  </section>`;
}

function group(title: string, them: readonly ReportedCriterion[]): Markup {
  const passed = them.filter((each) => each.verdict === 'pass').length;
  return html`<div class="group">
    <h3>
      ${title} <span class="share ${passed === them.length ? 'good' : 'warn'}">${passed}/${them.length}</span>
    </h3>
    <ul class="criteria">
      ${them.map(row)}
    </ul>
  </div>`;
}

function row({ id, sentence, source, verdict, note, checks }: ReportedCriterion): Markup {
  const { word } = markOf(verdict);
  const remark = [...(verdict === 'pass' ? [] : [word]), ...(note === undefined ? [] : [note])].join(': ');
  return html`<li>
    ${sign(verdict)}
    <div>
      <details>
        <summary><span class="id">${id}</span> ${sentence}</summary>
        <p class="covers">${source} ${checks.map((check) => html` · ${checkLink(check)}`)}</p>
      </details>
      ${remark === '' ? undefined : html`<p class="note">${remark}</p>`}
    </div>
  </li>`;
}
