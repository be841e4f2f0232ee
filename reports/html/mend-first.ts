import type { Report, ReportedCheck } from '../json/report.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { checkLink, sign } from './small-pieces.ts';

/** What stands between this run and a pass, each with the number of checks that wait for it. */
export function mendFirst({ checks, incidents, integrity }: Report): Markup {
  const red = checks.filter(
    ({ verdict, provisional }) => !provisional && ['fail', 'error', 'flaky'].includes(verdict),
  );
  const trouble = [...integrity, ...incidents];
  if (red.length + trouble.length === 0) return html``;
  return html`<section id="mend">
    <h2>What to look at first</h2>
    <ul class="mend">
      ${trouble.map(
        (each) =>
          html`<li>
            <span class="sign warn" aria-hidden="true">!</span>
            <div>${each.sentence}</div>
          </li>`,
      )}
      ${[...red.filter(isMust), ...red.filter((each) => !isMust(each))].map((check) => entry(check, checks))}
    </ul>
  </section>`;
}

const isMust = ({ level }: ReportedCheck): boolean => level === 'MUST';

function entry(check: ReportedCheck, all: readonly ReportedCheck[]): Markup {
  const waiting = all.filter((each) =>
    each.findings.some((finding) => finding.blockedBy === check.id),
  ).length;
  const waits = waiting === 0 ? undefined : html`<span class="note">blocks ${waiting} more</span>`;
  const level = isMust(check) ? undefined : html`<span class="note">${check.level}</span>`;
  return html`<li>
    ${sign(check.verdict)}
    <div>${check.requirement}<br />${checkLink(check.id)} ${level} ${waits}</div>
  </li>`;
}
