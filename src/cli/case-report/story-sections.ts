import type { Html } from '../../documents/html.ts';
import { foreignWords, html } from '../../documents/html.ts';
import { htmlSection, htmlTable } from '../../documents/section.ts';
import type { CaseState, Draft } from '../../domain/cases/model/case-state.ts';
import { textsSaid, wordsAt } from '../../domain/cases/model/destinations-of.ts';
import { differenceOf } from '../../domain/drafts/difference.ts';
import { NO_NAMES } from '../../i18n/handbook-names.ts';
import { formatReason, reasonsOf } from '../../i18n/reasons.ts';
import { kindText } from './kind-text.ts';
import type { CaseReport } from './reported-case.ts';
import { actorName } from './who-and-when.ts';
import { authorOf } from './writing-section.ts';

/** Empty for a case whose words are there; else why the sections below hold none. */
export function erasedSection({ state, texts }: CaseReport): Html {
  const { erased } = state.core;
  if (erased === null) return htmlSection(texts.t('report.erased'), []);
  const rule = texts.t(`erased.${erased.rule}`);
  const said = texts.t('report.erased_said', { at: erased.at, who: actorName(erased.by), rule });
  return htmlSection(texts.t('report.erased'), [html`<p>${said}</p>`]);
}

export function postsSection({ state, texts, mask, hidesAuthors }: CaseReport): Html {
  const body = state.posts.map((post) => {
    const author = hidesAuthors ? texts.t('hidden.account') : (post.author ?? '—');
    const link = hidesAuthors ? texts.t('hidden.link') : post.url;
    return html`<h3>${post.network} · ${foreignWords(author)}</h3><blockquote>${mask(post.text)}</blockquote>
<p>${texts.t('report.flagged', { who: actorName(post.flaggedBy), at: post.flaggedAt })}${post.url === null ? '' : html` · <code>${foreignWords(link ?? '')}</code>`} · <code>${post.id}</code></p>
${post.why === null ? '' : html`<blockquote>${mask(post.why)}</blockquote>`}`;
  });
  return htmlSection(texts.t('report.posts'), body);
}

export function triageSection({ state, texts, mask, names = NO_NAMES }: CaseReport): Html {
  const { core } = state;
  const { assessment } = core;
  const rows = reasonsOf(assessment, names, texts).map((reason) => [
    texts.t(`decided.${reason.decided}`),
    formatReason(reason, texts, mask),
  ]);
  const first = kindText(assessment, names, texts);
  const now = kindText(core, names, texts);
  return htmlSection(texts.t('report.triage'), [
    html`<p>${texts.t('report.triage_first', { kind: first })}<br>${texts.t('report.triage_now', { kind: now })}</p>`,
    htmlTable([texts.t('report.decided'), texts.t('report.reason')], rows),
  ]);
}

/** Every version with what changed from the one it was made from. */
export function versionsSection(report: CaseReport): Html {
  const { state, texts, mask } = report;
  return htmlSection(
    texts.t('report.versions'),
    state.drafts.map((draft) => {
      const author = authorOf(draft, report);
      const called = isOutUnapproved(draft, state) ? ` · ${texts.t('report.version_out')}` : '';
      return html`<h3>${texts.t('card.draft', { version: draft.version })} · ${author} · ${draft.createdAt}${called}</h3>
${saidHtml(draft, state, mask)}${pictureHtml(draft, report)}<p><code>${draft.digest}</code></p>`;
    }),
  );
}

/**
 * Shows the text once; for destinations with different texts, it shows the text of each
 * destination.
 */
function saidHtml(draft: Draft, state: CaseState, mask: CaseReport['mask']): Html[] {
  const before = state.drafts.find((one) => one.id === draft.basedOn);
  const alike = textsSaid(draft).length === 1;
  const destinations = draft.places.length === 0 || alike ? [] : draft.places;
  if (destinations.length === 0) {
    const where = draft.places.map(({ network }) => network).join(' · ');
    return [
      html`${where === '' ? '' : html`<p>${where}</p>`}<blockquote>${changed(textsSaid(draft)[0] ?? draft.text, before?.text, mask)}</blockquote>`,
    ];
  }
  return destinations.map(({ network, target, text }) => {
    const was = before === undefined ? undefined : (wordsAt(before, target, state) ?? before.text);
    return html`<p>${network}</p><blockquote>${changed(text, was, mask)}</blockquote>`;
  });
}

/** Says what the picture of a version shows, the words in it, and who is in it. Its files are named by their digests. */
function pictureHtml({ picture }: Draft, { texts, mask }: CaseReport): Html[] {
  if (picture === null) return [];
  const { alt, words, people, files } = picture;
  const inIt = words === '' ? '' : html`<br>${texts.t('content.picture_words')}: ${mask(words)}`;
  const who = texts.t(`content.people_${people.kind}`, { file: 'file' in people ? people.file : '' });
  const hashes = files.map(({ size, sha256 }) => html`<br>${size}: <code>${sha256}</code>`);
  return [html`<p>${texts.t('content.picture_alt')}: ${mask(alt)}${inIt}<br>${who}${hashes}</p>`];
}

/** Returns true if this version was published although no one here had approved it. */
function isOutUnapproved({ id }: Draft, { publications }: CaseState): boolean {
  return publications.some(({ deliveredAs, draftId }) =>
    deliveredAs.kind === 'deviation' ? deliveredAs.draftId === id : deliveredAs.kind === 'elsewhere' && draftId === id,
  );
}

function changed(text: string, before: string | undefined, mask: CaseReport['mask']): Html {
  return before === undefined ? html`${mask(text)}` : differenceHtml(mask(before), mask(text));
}

/** Shows a difference: removed words are struck through, added words are highlighted. */
export function differenceHtml(before: string, after: string): Html {
  const parts = differenceOf(before, after).map(({ kind, text }) => {
    if (kind === 'same') return html`${text}`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
  return html`${parts}`;
}

export function notesSection({ state, texts, mask }: CaseReport): Html {
  const body = state.notes.map(
    (note) => html`<p>${actorName(note.by)} · ${note.at}</p><blockquote>${mask(note.text)}</blockquote>`,
  );
  return htmlSection(texts.t('report.notes'), body);
}

/** Handoffs: the people who were notified of a person at risk. */
export function handoffsSection({ state, texts, mask }: CaseReport): Html {
  const body = state.handoffs.map(
    (handoff) => html`<p>${actorName(handoff.recordedBy)} · ${handoff.recordedAt}</p>
<blockquote>${mask(handoff.who)} · ${mask(handoff.phone)} · ${handoff.at}${handoff.incident === null ? '' : ` · ${mask(handoff.incident)}`}</blockquote>`,
  );
  return htmlSection(texts.t('report.tellings'), body);
}
