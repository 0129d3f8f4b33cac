import type { CaseState, Draft } from '../../domain/cases/case-state.ts';
import { differenceOf } from '../../domain/drafts/difference.ts';
import type { CaseReport } from './case-report.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { section, table, who } from './who-and-when.ts';

export function postsSection({ state, texts }: CaseReport): Html {
  const body = state.posts.map(
    (post) => html`<h3>${post.network} · ${post.author ?? '—'}</h3><blockquote>${post.text}</blockquote>
<p>${texts.t('report.flagged', { who: who(post.flaggedBy), at: post.flaggedAt })}${post.url === null ? '' : html` · <code>${post.url}</code>`}</p>
${post.why === null ? '' : html`<blockquote>${post.why}</blockquote>`}`,
  );
  return section(texts.t('report.posts'), body);
}

export function triageSection({ state, texts }: CaseReport): Html {
  const { assessment, class: postClass, severity, playbook } = state.matter;
  const rows = assessment.because.map((one) => [texts.t(`decided.${one.decided}`), one.rule, one.words.join(' · ')]);
  const now = [postClass, severity, playbook ?? '—'].join(' · ');
  const first = [assessment.class, assessment.severity, assessment.playbook ?? '—'].join(' · ');
  return section(texts.t('report.triage'), [
    html`<p>${texts.t('report.triage_first', { kind: first })}<br>${texts.t('report.triage_now', { kind: now })}</p>`,
    table([texts.t('report.decided'), texts.t('report.rule'), texts.t('report.words')], rows),
  ]);
}

export function factsSection({ state, texts }: CaseReport): Html {
  const rows = state.facts.map((fact) => [fact.key, fact.value, fact.source, who(fact.enteredBy), fact.enteredAt]);
  const heads = ['report.fact', 'report.value', 'report.source', 'report.who', 'report.when'] as const;
  return section(
    texts.t('report.facts'),
    rows.length === 0
      ? []
      : [
          table(
            heads.map((key) => texts.t(key)),
            rows,
          ),
        ],
  );
}

/** Every version with what changed from the one it was made from. */
export function versionsSection({ state, texts }: CaseReport): Html {
  return section(
    texts.t('report.versions'),
    state.drafts.map((draft) => {
      const author = draft.writtenBy === null ? texts.t('card.by_playbook') : who(draft.writtenBy);
      const called = isOutUnapproved(draft, state) ? ` · ${texts.t('report.version_out')}` : '';
      return html`<h3>${texts.t('card.draft', { version: draft.version })} · ${author} · ${draft.createdAt}${called}</h3>
<blockquote>${changed(draft, state.drafts)}</blockquote><p><code>${draft.digest}</code></p>`;
    }),
  );
}

/** Whether this version went out though nobody here had approved it. */
function isOutUnapproved({ id }: Draft, { publications }: CaseState): boolean {
  return publications.some(({ wentOut, draftId }) =>
    wentOut.kind === 'deviation' ? wentOut.draftId === id : wentOut.kind === 'elsewhere' && draftId === id,
  );
}

function changed(draft: Draft, drafts: readonly Draft[]): Html {
  const before = drafts.find((one) => one.id === draft.basedOn);
  return before === undefined ? html`${draft.text}` : differenceHtml(before.text, draft.text);
}

/** What went is struck through, what came stands out. */
export function differenceHtml(before: string, after: string): Html {
  const parts = differenceOf(before, after).map(({ kind, text }) => {
    if (kind === 'same') return html`${text}`;
    return kind === 'removed' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
  });
  return html`${parts}`;
}

export function notesSection({ state, texts }: CaseReport): Html {
  const body = state.notes.map(
    (note) => html`<p>${who(note.by)} · ${note.at}</p><blockquote>${note.text}</blockquote>`,
  );
  return section(texts.t('report.notes'), body);
}

/** Who was told of a person at risk. */
export function tellingsSection({ state, texts }: CaseReport): Html {
  const body = state.tellings.map(
    (telling) => html`<p>${who(telling.recordedBy)} · ${telling.recordedAt}</p>
<blockquote>${telling.who} · ${telling.phone} · ${telling.at}</blockquote>`,
  );
  return section(texts.t('report.tellings'), body);
}
