import { gappedText } from '../../domain/drafts/gapped-text.ts';
import { isActive } from '../../domain/handbook/approved-texts.ts';
import type { Playbook, ReplyTemplate } from '../../domain/handbook/playbook.ts';
import type { ReplyKind } from '../../domain/handbook/vocabulary.ts';
import { REPLY_KINDS } from '../../domain/handbook/vocabulary.ts';
import { variantInWords } from '../../i18n/handbook-names.ts';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { gappedHtml } from './gapped-html.ts';
import type { PrintContext } from './print-context.ts';

/** Shows the replies, grouped by what people write, in the languages of the house. */
export function repliesSection(playbook: Playbook, context: PrintContext): Html {
  const kinds = REPLY_KINDS.filter((kind) => kind !== 'holding_statement');
  const groups = kinds.flatMap((kind) => repliesTo(kind, playbook, context));
  return groups.length === 0 ? html`` : html`<h3>${context.texts.t('print.replies')}</h3>${groups}`;
}

function repliesTo(kind: ReplyKind, playbook: Playbook, context: PrintContext): Html[] {
  const { handbook, texts, said } = context;
  const templates = handbook.institution.languages.flatMap((language) =>
    playbook.templates.filter((each) => each.kind === kind && each.language === language),
  );
  if (templates.length === 0) return [];
  const row = handbook.severity.classes.find(({ id }) => id === kind);
  return [
    html`<div class="replies"><h4>${texts.t(`reply.${kind}`)}</h4>${row === undefined ? '' : html`<p class="do">${said(row.whatToDo)}</p>`}
<ul>${templates.map((template) => reply(template, playbook, context))}</ul></div>`,
  ];
}

function reply(template: ReplyTemplate, playbook: Playbook, context: PrintContext): Html {
  const { handbook, today, texts } = context;
  return html`<li lang="${template.language}"><b lang="${texts.language}">${template.language} ${variantInWords(template, texts)}</b> ${gappedHtml(
    gappedText(template, { playbook, handbook, today }),
    playbook,
  )}${approval(template, playbook, context)}</li>`;
}

/** Shows who approved the text, if the handbook holds it as approved. */
function approval(template: ReplyTemplate, playbook: Playbook, { texts, day, today }: PrintContext): Html {
  const held = (playbook.approvedTexts ?? []).find(
    ({ text, fingerprint }) => template.id === `${playbook.id}/${text}` && template.fingerprint === fingerprint,
  );
  if (held === undefined || !isActive(held, today)) return html``;
  const said = texts.t('print.approved_by', { ...held.approvedBy, until: day(held.validUntil) });
  return html` <small>✓ ${said}</small>`;
}

/** Shows the recurring contents in the languages of the house, with a gap for each value. */
export function contentsSection(context: PrintContext): Html {
  const { handbook, texts, said } = context;
  if (handbook.contents.length === 0) return html``;
  return html`<section class="page"><h2>${texts.t('print.contents')}</h2>${handbook.contents.map(
    (content) => html`<div class="replies"><h3>${said(content.titles)}</h3><ul>${textsOf(content, context)}</ul></div>`,
  )}</section>`;
}

function textsOf(content: Playbook, { handbook, today }: PrintContext): Html[] {
  // No table numbers the values of a post: each gap has its title alone.
  const unnumbered = { ...content, facts: [] };
  return handbook.institution.languages.flatMap((language) =>
    content.templates
      .filter((template) => template.language === language)
      .map(
        (template) =>
          html`<li lang="${language}"><b>${language}</b> ${gappedHtml(gappedText(template, { playbook: content, handbook, today }), unnumbered)}</li>`,
      ),
  );
}
