import { html, verbatim, type Markup } from '../html/markup.ts';
import { STYLE } from '../html/style.ts';
import { gaps } from './build-proof.ts';
import { gridOfPhase } from './grid.ts';
import { PROOF_STYLE } from './proof-style.ts';
import type { Proof, ProvenTrial } from './proof.ts';
import { phaseTitle } from '../words/phase-title.ts';

/** The matrix as one page that opens from disk: what was tried, what caught it, what stands against the proof. */
export function proofPage(proof: Proof): string {
  const against = Object.entries(gaps(proof));
  const shown = proof.findings.filter(({ caught }) => proof.whole || caught.length > 0);
  const phases = [...new Set(shown.map(({ phase }) => phase))];
  const faults = proof.trials.filter(({ kind }) => kind === 'fault');
  const oddities = proof.trials.filter(({ kind }) => kind === 'oddity');
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Proof of the suite · ${proof.target}</title>
      <style>
        ${verbatim(STYLE)}${verbatim(PROOF_STYLE)}
      </style>
      <main>
        ${verdict(proof, against.length === 0)}
        ${against.map(([group, sentences]) => gapSection(group, sentences))}
        ${phases.map((phase) => phaseSection(phase, proof))}
        ${catalogue('faults', 'Faults: how such platforms break', faults)}
        ${catalogue('oddities', 'Oddities: unusual, and lawful', oddities)}
      </main>
    </html>`.markup;
}

function verdict(proof: Proof, good: boolean): Markup {
  const must = proof.findings.filter(({ level }) => level === 'MUST');
  const caught = must.filter((finding) => finding.caught.length > 0).length;
  const faults = proof.trials.filter(({ kind }) => kind === 'fault').length;
  return html`<header class="verdict ${good ? 'good' : 'bad'}">
    <p class="kicker">Proof of the suite, on ${proof.target}</p>
    <h1>${good ? 'Proven' : 'Not proven'}</h1>
    <p class="sentence">
      ${faults} deliberate faults and ${proof.trials.length - faults} lawful oddities were tried. ${caught} of
      ${must.length} binding findings have caught a fault that they must
      notice.${proof.whole ? '' : ' The proof was narrowed: the rest was not tried.'}
    </p>
    <p class="note">
      ${proof.tool.name} ${proof.tool.version} · seed ${proof.seed} · ${Math.round(proof.durationMs / 1000)} s
      ·
      <code>${proof.command.join(' ')}</code>
    </p>
  </header>`;
}

function gapSection(group: string, sentences: readonly string[]): Markup {
  return html`<section>
    <h2 class="bad">${group} (${sentences.length})</h2>
    <ul class="plainlist">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </section>`;
}

function phaseSection(phase: number, proof: Proof): Markup {
  const findings = proof.findings.filter(
    (finding) => finding.phase === phase && (proof.whole || finding.caught.length > 0),
  );
  const caught = findings.filter((finding) => finding.caught.length > 0).length;
  return html`<section id="phase-${phase}">
    <h2>${phaseTitle(phase)} <span class="share">${caught} of ${findings.length} findings</span></h2>
    ${gridOfPhase(findings)}
  </section>`;
}

function catalogue(id: string, heading: string, trials: readonly ProvenTrial[]): Markup | undefined {
  if (trials.length === 0) return undefined;
  return html`<section id="${id}">
    <h2>${heading}</h2>
    <ul class="plainlist">
      ${trials.map(entry)}
    </ul>
  </section>`;
}

function entry(trial: ProvenTrial): Markup {
  const good = trial.outcome === 'as it should';
  return html`<li id="${trial.kind}-${trial.name}">
    <details>
      <summary>
        <span class="sign ${good ? 'good' : 'bad'}">${good ? '✓' : '✗'}</span> <strong>${trial.name}</strong>
        ${trial.sentence} ${good ? undefined : html`<span class="bad">${trial.outcome}</span>`}
      </summary>
      <ul class="inside">
        ${trial.caught.map((finding) => html`<li>caught by ${finding}</li>`)}
        ${trial.missed.map(({ finding, verdict: seen, reason }) => html`<li class="bad">missed by ${finding}: ${seen} ${reason}</li>`)}
        ${trial.collateral.map(({ finding, reason }) => html`<li class="bad">unexplained: ${finding}: ${reason}</li>`)}
        ${trial.also.map((finding) => html`<li class="quiet">failed too: ${finding}</li>`)}
        <li class="quiet">${trial.beside} other checks were tried beside it.</li>
      </ul>
    </details>
  </li>`;
}
