import { severityRow } from '../../domain/handbook/handbook.ts';
import type { Playbook, PlaybookStep } from '../../domain/handbook/playbook.ts';
import { STEP_PHASES } from '../../domain/handbook/vocabulary.ts';
import { isTypoOf } from '../../domain/phrases/is-typo-of.ts';
import { foldText } from '../../domain/text/fold-text.ts';
import { targetInWords } from '../../i18n/targets.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PrintContext } from './print-context.ts';

/** Shorter words (articles, "casa") are in too many expressions to tell two of them apart. */
const SHORTEST = 5;
const BEGINNING = 4;

/** Enough for a person to know the matter by. */
const SHOWN_TRIGGERS = 8;

/**
 * Shows when the playbook applies, how fast the answer must be, and what a text must and must not
 * contain.
 */
export function whenAndLimits(playbook: Playbook, context: PrintContext): Html {
  const { texts, said } = context;
  return html`<div class="two"><div><h3>${texts.t('print.when')}</h3>${when(playbook, context)}</div>
<div class="limits"><h3>${texts.t('playbook.must_contain')}</h3>
<ul class="must">${playbook.mustContain.map(({ what }) => html`<li>${said(what)}</li>`)}</ul>
<h3>${texts.t('playbook.must_not')}</h3>
<ul class="must-not">${playbook.mustNot.map((rule) => html`<li>${said(rule.what)}${words(rule, context)}</li>`)}</ul></div></div>`;
}

function when(playbook: Playbook, { handbook, texts, said, language, duration }: PrintContext): Html {
  const { severity, raisedBy = [], triggers, cadenceMinutes } = playbook;
  const row = severityRow(handbook, severity);
  const times = {
    claim: duration(row.claimMinutes),
    reply: targetInWords(row.firstReplyMinutes, row.firstReplyWorstMinutes ?? null, duration, texts),
  };
  const heard = tellingTriggers(triggers[language] ?? [], SHOWN_TRIGGERS).join(', ');
  const lines = [
    `${said(row.titles)}. ${said(row.meaning)}`,
    texts.t(row.clock === 'wall' ? 'print.times' : 'print.times_working', times),
    ...(cadenceMinutes === undefined ? [] : [texts.t('print.cadence', { every: duration(cadenceMinutes) })]),
    ...raisedBy.map((raise) => texts.t('print.raised', { severity: raise.severity, because: said(raise.because) })),
    ...(heard === '' ? [] : [texts.t('print.heard', { words: heard })]),
  ];
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function words({ terms }: Playbook['mustNot'][number], { language }: PrintContext): Html {
  const own = terms?.[language] ?? [];
  return own.length === 0 ? html`` : html` <small>(${own.map((term) => `«${term}»`).join(', ')})</small>`;
}

/** Shows the steps of a crisis by their phases: a box to tick, by when, what, whom to call, and who does it. */
export function stepsSection({ steps = [] }: Playbook, context: PrintContext): Html {
  const { texts } = context;
  const phases = STEP_PHASES.map((phase) => ({ phase, of: steps.filter((step) => step.phase === phase) }));
  if (steps.length === 0) return html``;
  return html`<h3>${texts.t('print.steps')}</h3>${phases
    .filter(({ of }) => of.length > 0)
    .map(
      ({ phase, of }) =>
        html`<h4>${texts.t(`step.phase_${phase}`)}</h4><ul class="steps">${of.map((step) => oneStep(step, context))}</ul>`,
    )}`;
}

function oneStep(step: PlaybookStep, { texts, said, duration }: PrintContext): Html {
  const { what, role, minutes, phone, link } = step;
  const call = phone === undefined ? html`` : html` <a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`;
  const place = link === undefined ? html`` : html` <em>${link}</em>`;
  return html`<li><span class="minute">${minutes === undefined ? '' : duration(minutes)}</span><span>${said(what)}${call}${place} <small>${texts.t(`role.${role}`)}: ________ ____:____</small></span></li>`;
}

/** Shows the bodies that decide and know, with phone and address. */
export function bodiesTable({ bodies }: Playbook, { texts }: PrintContext): Html {
  if (bodies.length === 0) return html``;
  return html`<h3>${texts.t('playbook.bodies')}</h3><ul class="bodies">${bodies.map(
    ({ name, matter, host, phone }) =>
      html`<li>${phone === undefined ? '' : html`<a href="tel:${phone.replaceAll(' ', '')}">${phone}</a>`}<span><b>${name}</b> ${matter} <em>${host ?? ''}</em></span></li>`,
  )}</ul>`;
}

/**
 * The first triggers that say different things: other forms and spellings of a word that is already there, which triage needs, tell a
 * person nothing.
 */
export function tellingTriggers(triggers: readonly string[], most: number): string[] {
  const told: string[] = [];
  const telling: string[] = [];
  for (const trigger of triggers) {
    const words = triggerSpellings(trigger);
    const isNew = !words.some((word) => told.some((other) => isLike(word, other)));
    if (isNew && telling.length < most) telling.push(trigger);
    told.push(...words);
  }
  return telling;
}

function isLike(word: string, other: string): boolean {
  return word.slice(0, BEGINNING) === other.slice(0, BEGINNING) || isTypoOf(word, other);
}

/** An h is left out where people do, and put in where they do. */
function triggerSpellings(trigger: string): string[] {
  return foldText(trigger, 'loose')
    .text.split(/[^\p{L}]+/u)
    .map((word) => word.replaceAll('h', ''))
    .filter((word) => word.length >= SHORTEST);
}
