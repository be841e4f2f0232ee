import { CHECK_VERDICTS } from '../../suites/kit/words.ts';
import type { Report } from '../json/report.ts';
import { catalogueWords } from '../words/catalogue-words.ts';
import { duration } from '../words/duration.ts';
import { toneOfRun } from '../words/run-tone.ts';
import { markOf } from '../words/verdict-mark.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';
import { facts } from './small-pieces.ts';

/** The first screen: the verdict, its sentence, and what it is about. */
export function verdictSection(report: Report): Markup {
  const { target, verdict, sentence, startedAt, durationMs, seed, tool } = report;
  const name = target.variant === undefined ? target.name : `${target.name}+${target.variant}`;
  return html`<header class="verdict ${toneOfRun(verdict)}">
    <p class="kicker">Conformance of <strong>${name}</strong></p>
    <h1>${capital(verdict)}</h1>
    <p class="sentence">${capital(withoutVerdict(sentence, verdict))}.</p>
    ${bar(report)} ${profileTable(report)}
    ${facts([
      ['Judged', `${startedAt.slice(0, 16).replace('T', ' ')} UTC`],
      ['Took', durationMs === null ? 'did not end by itself' : duration(durationMs)],
      ['Seed', String(seed)],
      ['By', `${tool.name} ${tool.version}`],
      ['Catalogue', catalogueWords(report.catalogue)],
      ['Narrowed to', report.narrowed.join(' ')],
    ])}
  </header>`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** `partial: the selected …` below a heading that says “Partial” already. */
const withoutVerdict = (sentence: string, verdict: string): string =>
  sentence.startsWith(`${verdict}: `) ? sentence.slice(verdict.length + 2) : sentence;

/** Each verdict's share of the checks, drawn and in words. */
function bar({ counts, checks }: Report): Markup {
  const provisional = checks.filter((check) => check.provisional).length;
  const shares = CHECK_VERDICTS.filter((verdict) => counts.checks[verdict] > 0);
  const parts = shares.map((verdict) => {
    const { tone } = markOf(verdict);
    return html`<i class="${tone} ${verdict}" style="flex-grow:${counts.checks[verdict]}"></i>`;
  });
  const words = shares.map((verdict) => {
    const { word, tone, sign } = markOf(verdict);
    return html`<li>
      <span class="sign ${tone}" aria-hidden="true">${sign}</span> <b>${counts.checks[verdict]}</b> ${word}
    </li>`;
  });
  return html`<div class="bar" aria-hidden="true">${parts}</div>
    <ul class="counts">
      ${words}
      <li class="total">of ${checks.length - provisional} checks</li>
      ${provisional === 0 ? undefined : html`<li class="total">and ${provisional} provisional, which change no verdict yet</li>`}
    </ul>`;
}

function profileTable({ profiles }: Report): Markup {
  return html`<table class="profiles">
    <thead>
      <tr>
        <th scope="col">Claimed profile</th>
        <th scope="col">Verdict</th>
        <th scope="col">MUST passed</th>
      </tr>
    </thead>
    <tbody>
      ${profiles.map(
        (each) =>
          html`<tr>
            <th scope="row">${each.id}</th>
            <td class="${toneOfRun(each.verdict)}">${each.verdict}</td>
            <td class="number">${each.passed} of ${each.applicable}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
