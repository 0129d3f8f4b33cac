import type { LineWords, SafetyMessage } from '../../domain/handbook/approved-texts.ts';
import { isActive, wordingsOf } from '../../domain/handbook/approved-texts.ts';
import type { Playbook } from '../../domain/handbook/playbook.ts';
import type { Localized } from '../../domain/text/languages.ts';
import type { Texts } from '../../i18n/texts.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import type { PrintContext } from './print-context.ts';

/**
 * Shows the safety messages that all of the team may say at once to a person at risk. Expired ones
 * are left out.
 */
export function safetySection({ approvedLines = [] }: Playbook, context: PrintContext): Html {
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
<small>✓ ${approved}</small></div>`;
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
