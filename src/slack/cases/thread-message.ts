import type { KnownBlock } from '@slack/types';
import { slackUser } from '../../domain/cases/actor.ts';
import type { CaseState } from '../../domain/cases/case-state.ts';
import type { ThreadEntry } from '../../domain/cases/changes.ts';
import { maskerOf } from '../../domain/cases/masker-of.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import { publicationRecord } from '../../domain/cases/publication-record.ts';
import { reviewCaseDraft } from '../../domain/cases/review-case-draft.ts';
import type { DifferencePart } from '../../domain/drafts/difference.ts';
import { differenceOf } from '../../domain/drafts/difference.ts';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { playbookById } from '../../domain/handbook/handbook.ts';
import { inLanguage } from '../../domain/handbook/languages.ts';
import { sayPieces } from '../../say-pieces.ts';
import type { Texts } from '../../texts.ts';
import { context, escaped, quote, section, shortened, shortenedMarkup, verbatim } from '../blocks.ts';
import { saySentence } from '../say-sentence.ts';
import { approvedByText, inert, localMoment, roleTitle } from './card-lines.ts';
import type { Card } from './case-card.ts';
import { isFolded } from './case-view.ts';
import { toldLine } from './told-lines.ts';
import { triageLines } from './triage-lines.ts';

/** Of the sentence for notices; Slack advises 4,000. */
const LONGEST_TEXT = 3000;

/** A line of a case's thread: what happened, by whom, and what belongs to it. */
export function threadMessage(
  entry: ThreadEntry,
  state: CaseState,
  given: { handbook: Handbook; texts: Texts; roleMentions: string; now: string },
): Card {
  const { texts, handbook } = given;
  const masker = maskerOf(state, handbook, 'team');
  const mask = (text: string) => sayPieces(masker(text), texts);
  const surroundings = { ...given, mask, timeZone: handbook.institution.timeZone };
  const who = slackUser(entry.by ?? null);
  const said = `${who === null ? '' : `<@${who}> `}${saySentence(entry.sentence, 'message', texts, surroundings.handbook)}`;
  const blocks: KnownBlock[] = [
    section(
      entry.asks === undefined
        ? said
        : `${said}\n${texts.t('thread.asks', { role: rolesAsked(entry.asks, texts), who: surroundings.roleMentions })}`,
    ),
    ...noteBlocks(entry, state, mask),
    ...toldBlocks(entry, state, surroundings),
    ...factBlocks(entry, state, surroundings),
    ...draftBlocks(entry, state, surroundings),
    ...(entry.sentence.key === 'thread.opened' ? whyBlocks(state, surroundings) : []),
    ...findingBlocks(entry, state, surroundings),
    ...recordBlocks(entry, state, surroundings),
  ];
  return { text: shortenedMarkup(said, LONGEST_TEXT), blocks };
}

function rolesAsked(asks: NonNullable<ThreadEntry['asks']>, texts: Texts): string {
  return [asks]
    .flat()
    .map((role) => roleTitle(role, texts))
    .join(', ');
}

type Surroundings = {
  handbook: Handbook;
  texts: Texts;
  timeZone: string;
  now: string;
  mask(text: string): string;
};

function noteBlocks(entry: ThreadEntry, state: CaseState, mask: Surroundings['mask']): KnownBlock[] {
  const note = state.notes.find((one) => one.id === entry.noteId);
  return note === undefined ? [] : [quote(mask(note.text))];
}

function toldBlocks(entry: ThreadEntry, state: CaseState, surroundings: Surroundings): KnownBlock[] {
  const telling = state.tellings.find((one) => one.id === entry.tellingId);
  return telling === undefined ? [] : [section(toldLine(telling, surroundings, surroundings.texts))];
}

function factBlocks(entry: ThreadEntry, state: CaseState, { handbook, texts, mask }: Surroundings): KnownBlock[] {
  const declared = playbookById(handbook, state.matter.playbook)?.facts ?? [];
  const lines = state.facts
    .filter((fact) => entry.factIds?.includes(fact.id))
    .map((fact) => {
      const titles = declared.find((one) => one.id === fact.key)?.titles ?? {};
      const title = inLanguage(titles, texts.language, handbook.institution.languages);
      return `${title}: ${mask(fact.value)} (${texts.t('thread.source')}: ${mask(fact.source)})`;
    });
  return lines.length === 0 ? [] : [quote(lines.join('\n'))];
}

function draftBlocks(entry: ThreadEntry, state: CaseState, { texts, mask }: Surroundings): KnownBlock[] {
  const draft = state.drafts.find((one) => one.id === entry.draftId);
  // An erased version has no text.
  if (draft === undefined || draft.text === '') return [];
  const before = state.drafts.find((one) => one.id === draft.basedOn);
  if (before === undefined) return [verbatim(mask(draft.text))];
  return [
    difference(mask(before.text), mask(draft.text)),
    context(texts.t('thread.version', { version: draft.version })),
  ];
}

/** What the checks say of a text that went out without our approval. */
function findingBlocks(
  entry: ThreadEntry,
  state: CaseState,
  { handbook, texts, now, mask }: Surroundings,
): KnownBlock[] {
  const publication = state.publications.find((one) => one.id === entry.publicationId);
  const out = state.drafts.find((one) => one.id === entry.draftId);
  if (publication === undefined || publication.wentOut.kind === 'as_approved' || out === undefined) return [];
  const findings = reviewCaseDraft(out, state, handbook, now);
  if (findings.length === 0) return [context(texts.t('card.checks_pass'))];
  const lines = findings.map((one) => `${one.level === 'block' ? '⛔' : '⚠️'} ${escaped(mask(texts.say(one.message)))}`);
  return [context(lines.join('\n'))];
}

/** What went is struck through, what came is bold. */
function difference(before: string, after: string): KnownBlock {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: differenceOf(before, after).map(differencePart).slice(0, 400) }],
  };
}

function differencePart({ kind, text }: DifferencePart) {
  const shown = { type: 'text', text: shortened(text, 1500) } as const;
  if (kind === 'same') return shown;
  return { ...shown, style: kind === 'removed' ? { strike: true } : { bold: true } };
}

function whyBlocks(state: CaseState, { texts, mask }: Surroundings): KnownBlock[] {
  const because = isFolded(state) ? texts.t('card.because_folded') : triageLines(state, texts, mask);
  const why = state.posts[0]?.why ?? null;
  return [
    ...(because === '' ? [] : [quote(because)]),
    ...(why === null ? [] : [context(texts.t('thread.flag_reason')), quote(mask(why))]),
  ];
}

function recordBlocks(entry: ThreadEntry, state: CaseState, { handbook, texts, mask }: Surroundings): KnownBlock[] {
  const record = entry.publicationId === undefined ? null : publicationRecord(state, entry.publicationId);
  if (record === null) return [];
  const people = record.approvals.map(({ by, as, roles, at }) => {
    const titles = roles.map((role) => roleTitle(role, texts)).join(', ');
    return `${texts.t(`thread.record_${as}`)} ${mentionOf(by)} (${titles}) · ${localMoment(at, handbook.institution.timeZone)}`;
  });
  const lines = [
    ...(record.wentOut.kind === 'elsewhere'
      ? [texts.t('thread.record_elsewhere', { name: inert(shortened(mask(record.wentOut.who), 100)) })]
      : []),
    ...(record.deviation === null
      ? []
      : [texts.t('thread.record_deviation', { digest: record.deviation.digest.slice(0, 16) })]),
    texts.t('thread.record_text', { digest: record.digest.slice(0, 16), handbook: record.handbookHash.slice(0, 12) }),
    ...(record.basis === null ? [] : [approvedByText(record.basis, texts)]),
    ...people,
    ...(record.proof === null ? [] : [inert(mask(record.proof))]),
  ];
  return [context(lines.join('\n'))];
}
