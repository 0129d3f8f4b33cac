import { approvalsAt } from '../../domain/cases/approval/approval-policy.ts';
import { gappedText } from '../../domain/drafts/gapped-text.ts';
import type { LineWords, SafetyMessage } from '../../domain/handbook/approved-texts.ts';
import { isActive, wordingsOf } from '../../domain/handbook/approved-texts.ts';
import { isReadInHouse } from '../../domain/handbook/is-read-in-house.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Localized } from '../../domain/text/languages.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { bodiesTable, stepsSection, whenAndLimits } from './chapter-head.ts';
import { factsToFill } from './facts-to-fill.ts';
import { gappedHtml } from './gapped-html.ts';
import type { PrintContext } from './print-context.ts';
import { repliesSection } from './replies-section.ts';
import { severityMark } from './severity-mark.ts';

/** Minimum number of people who have read a text before it is published. */
const LEAST_PEOPLE = 2;

/** One playbook on paper, beginning on a page of its own. */
export function playbookChapter(playbook: Playbook, number: number, context: PrintContext): Html {
  const { texts, said, printed } = context;
  return html`<section class="chapter at-${playbook.id}" id="${playbook.id}">
<header><h2><span class="number">${number}</span> ${said(playbook.titles)} ${severityMark(playbook.severity)}</h2>
<p class="stamp">${texts.t('print.stamp', printed)}</p></header>
${stepsSection(playbook, context)}
${whenAndLimits(playbook, context)}
${bodiesTable(playbook, context)}
${factsToFill(playbook, context)}
${safetySection(playbook, context)}
${statementSection(playbook, context)}
${repliesSection(playbook, context)}</section>`;
}

/**
 * Shows the safety messages that all of the team may say at once to a person at risk. Expired ones
 * are left out.
 */
function safetySection({ approvedLines = [] }: Playbook, context: PrintContext): Html {
  const held = approvedLines.filter((line) => isActive(line, context.today));
  if (held.length === 0) return html``;
  return html`<h3>${context.texts.t('print.lines')}</h3>${held.map((line) => oneLine(line, context))}`;
}

function oneLine(line: SafetyMessage, context: PrintContext): Html {
  const { texts, day } = context;
  const kinds = line.kinds.map((kind) => texts.t(`danger.${kind}`)).join(', ');
  const approved = texts.t('print.approved_by', { ...line.approvedBy, until: day(line.validUntil) });
  return html`<div class="line"><h4>${kinds} <em>${texts.t(`print.line_${line.audience}`)}</em></h4>
${wordingsOf(line).map(({ field, words }) => oneWording(words, field, texts))}
${invited(line, texts)}<small>✓ ${approved}</small></div>`;
}

/** Returns the sentence that follows the public words while a person reads private messages. */
function invited({ invitation }: SafetyMessage, texts: Texts): Html {
  return invitation === undefined ? html`` : html`<ul>${wordings(invitation, texts.t('line.invitation'))}</ul>`;
}

/** The words for one standpoint say for whom they are; the line's own do so where there are others. */
function oneWording(words: LineWords, field: 'in_danger' | 'witness' | null, texts: Texts): Html {
  const whom = field === null ? html`` : html`<h5>${texts.t(`line.for_${field}`)}</h5>`;
  return html`${whom}<ul>${wordings(words.private, texts.t('line.in_private'))}${wordings(words.public ?? {}, texts.t('line.in_public'))}</ul>`;
}

function wordings(texts: Localized, where: string): Html[] {
  return Object.entries(texts).map(
    ([language, text]) => html`<li lang="${language}"><b>${language}</b> <em>${where}</em> ${text}</li>`,
  );
}

/** The first message to everybody, in every language that the playbook has it in, and who signs it. */
function statementSection(playbook: Playbook, context: PrintContext): Html {
  const { texts, handbook, today } = context;
  const statements = playbook.templates.filter(({ kind }) => kind === 'holding_statement');
  if (statements.length === 0) return html``;
  return html`<div class="statements"><h3>${texts.t('reply.holding_statement')}</h3>
${statements.map(
  (
    template,
  ) => html`<figure class="statement"><figcaption>${texts.t(`language.${template.language}`)}${isReadInHouse(template.language, handbook.institution) ? '' : html` <strong>${texts.t('print.no_reader')}</strong>`}</figcaption>
<p lang="${template.language}">${gappedHtml(gappedText(template, { playbook, handbook, today }), playbook)}</p></figure>`,
)}
${signatures(playbook, context)}</div>`;
}

/** A line for each approval that its severity asks for; where that is one, another person reads it too. */
function signatures({ severity, tags = [] }: Playbook, { handbook, texts, roles }: PrintContext): Html {
  const slots = approvalsAt({ severity, tags }, handbook).map(({ anyOf }) => roles(anyOf));
  const signers = slots.length >= LEAST_PEOPLE ? slots : [...slots, texts.t('print.another_reader')];
  return html`<table class="signatures"><thead><tr><th scope="col">${texts.t('print.signatures')}</th><th scope="col">${texts.t('print.name_and_hour')}</th></tr></thead>
<tbody>${signers.map((signer) => html`<tr><th scope="row">${signer}</th><td></td></tr>`)}</tbody></table>`;
}
