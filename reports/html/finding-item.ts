import type { ReportedFinding } from '../json/report.ts';
import { differences, shown } from '../words/differences.ts';
import type { Difference } from '../words/differences.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { checkLink, provisionalTag, sign } from './small-pieces.ts';

/** So many places where expected and seen differ are shown. */
const MOST = 12;
const LONGEST_VALUE = 600;

/** One sentence of a check, and what contradicts it. */
export function findingItem(finding: ReportedFinding): Markup {
  const { sentence, verdict, provisional, reason, blockedBy } = finding;
  const said = reason?.split('\n')[0];
  return html`<li class="finding">
    ${sign(verdict)}
    <div>
      ${sentence} ${provisional ? provisionalTag() : undefined}
      ${said === undefined ? undefined : html`<p class="note">${said}</p>`}
      ${blockedBy === undefined ? undefined : html`<p class="note">Mend first: ${checkLink(blockedBy)}</p>`}
      ${verdict === 'pass' ? undefined : differenceTable(finding)}
    </div>
  </li>`;
}

function differenceTable({ expected, seen }: ReportedFinding): Markup | undefined {
  if (expected === undefined && seen === undefined) return undefined;
  const all = differences(expected, seen);
  if (all.length === 0) return undefined;
  const more =
    all.length > MOST
      ? html`<p class="note">and ${all.length - MOST} more differences, in report.json</p>`
      : undefined;
  return html`<table class="difference">
      <thead>
        <tr>
          <td></td>
          <th scope="col">expected</th>
          <th scope="col">seen</th>
        </tr>
      </thead>
      <tbody>
        ${all.slice(0, MOST).map(row)}
      </tbody>
    </table>
    ${more}`;
}

const row = ({ path, expected, seen }: Difference): Markup =>
  html`<tr>
    <th scope="row"><code>${path}</code></th>
    <td><code class="good">${shown(expected, LONGEST_VALUE)}</code></td>
    <td><code class="bad">${shown(seen, LONGEST_VALUE)}</code></td>
  </tr>`;
