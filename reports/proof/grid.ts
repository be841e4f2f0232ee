import { html, type Markup } from '../html/markup.ts';
import { checkOf } from './judge-trial.ts';
import type { ProvenFinding } from './proof.ts';

/**
 * Findings down, faults across, a dot where one caught the other. The faults stand in the order in which the
 * findings meet them, so that a dot alone in its column is what only this finding notices.
 */
export function gridOfPhase(findings: readonly ProvenFinding[]): Markup {
  const faults = [...new Set(findings.flatMap(({ caught }) => caught))];
  const column = new Map(faults.map((fault, index) => [fault, index + 2]));
  const rows = findings.map((finding, index) => row(finding, index + 2, column, findings[index - 1]));
  return html`<div class="matrix" tabindex="0" role="region" aria-label="Findings by faults">
    <div class="grid" style="grid-template-columns: 30rem repeat(${faults.length}, .9rem)">
      ${faults.map((fault, index) => html`<a class="fault" href="#fault-${fault}" style="grid-area: 1 / ${index + 2}"><span>${fault}</span></a>`)}
      ${rows}
    </div>
  </div>`;
}

function row(
  { finding, level, caught, beyond }: ProvenFinding,
  line: number,
  column: ReadonlyMap<string, number>,
  before: ProvenFinding | undefined,
): Markup[] {
  const check = checkOf(finding);
  const first = before === undefined || checkOf(before.finding) !== check;
  const tone = caught.length > 0 || level !== 'MUST' || beyond !== undefined ? '' : 'bad';
  return [
    html`<div
      class="finding-row ${first ? 'first' : ''} ${tone}"
      style="grid-area: ${line} / 1 / auto / -1"
    ></div>`,
    html`<div class="finding-name ${tone}" style="grid-area: ${line} / 1" title="${finding}">
      ${first ? html`<b>${check}</b> ` : undefined}${finding.slice(check.length + 3)}${level === 'MUST' ? undefined : html` <small>${level}</small>`}${beyond === undefined ? undefined : html` <small>${beyond}</small>`}
    </div>`,
    ...caught.map(
      (fault) =>
        html`<i style="grid-area: ${line} / ${column.get(fault) ?? 1}" title="${fault} ✗ ${finding}"></i>`,
    ),
  ];
}
