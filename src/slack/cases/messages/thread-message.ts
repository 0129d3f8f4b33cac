import type { KnownBlock } from '@slack/types';
import { reviewCaseDraft } from '../../../domain/cases/approval/review-case-draft.ts';
import { isNamedByNumber } from '../../../domain/cases/at-risk/people-at-risk.ts';
import type { CaseState, Draft } from '../../../domain/cases/model/case-state.ts';
import type { ThreadEntry } from '../../../domain/cases/model/changes.ts';
import { textsSaid, wordsAt } from '../../../domain/cases/model/destinations-of.ts';
import type { RelatedCases } from '../../../domain/cases/ports/related-cases.ts';
import { NO_RELATED_CASES } from '../../../domain/cases/ports/related-cases.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { maskerOf } from '../../../domain/privacy/masker-of.ts';
import { isStillMissing } from '../../../domain/review/missing-facts/check-missing-fact.ts';
import type { Finding } from '../../../domain/review/model/finding.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { handbookNames } from '../../../i18n/handbook-names.ts';
import { formatList } from '../../../i18n/lists.ts';
import { formatMasked } from '../../../i18n/masked-text.ts';
import type { Texts } from '../../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  escapeMrkdwn,
  quoteBlock,
  sectionBlock,
  shortenedMarkup,
  truncate,
  verbatimText,
} from '../../kit/blocks.ts';
import { namedCase } from '../../kit/case-reference.ts';
import { findingLine } from '../../kit/findings/finding-line.ts';
import { PROPOSE_RUNG } from '../../kit/ids.ts';
import { mentionsOf } from '../../kit/mentions.ts';
import { saySentence } from '../../kit/say-sentence.ts';
import { takeTurnButton } from '../../kit/turn-reference.ts';
import type { NameOf } from '../../outbound/quiet-names.ts';
import type { Card } from '../card/card-lines.ts';
import { roleTitle } from '../card/card-lines.ts';
import { networkCounts } from '../card/said-blocks.ts';
import { toldLine } from '../card/told-lines.ts';
import { triageLines } from '../card/triage-lines.ts';
import { differenceBlock } from '../modals/written/marked-text.ts';
import { toPropose } from '../view/card-reference.ts';
import { destinationViews, sayingTheSame } from '../view/destination-view.ts';
import { maskedFinding } from '../view/masked-finding.ts';
import { notificationText } from '../view/notification-text.ts';
import { isFolded } from '../view/view-case.ts';
import { recordBlocks } from './record-blocks.ts';

/** Limit for the sentence for notifications; Slack advises 4,000. */
const LONGEST_TEXT = 3000;

/** A line of a case's thread: what happened, by whom, and what belongs to it. */
export function threadMessage(entry: ThreadEntry, state: CaseState, given: Drawn): Card {
  const { texts, handbook } = given;
  const masker = maskerOf(state, handbook, 'team');
  const mask = (text: string) => formatMasked(masker(text), texts);
  const { related = NO_RELATED_CASES, nameOf = mentionOf } = given;
  const surroundings = { ...given, related, nameOf, mask, timeZone: handbook.institution.timeZone };
  const who = doer(entry, nameOf);
  const what = saySentence(entry.sentence, 'message', texts, handbook);
  const plain = who === null ? what : texts.t('thread.by', { who, what });
  const isStill = entry.turn !== undefined && entry.turn.step !== 'first';
  const said = isStill ? `${plain} ${texts.t('turn.still')}` : plain;
  const blocks: KnownBlock[] = [
    sectionBlock([said, ...callText(entry, surroundings)].join('\n')),
    ...noteBlocks(entry, state, mask),
    ...areaBlocks(entry, surroundings),
    ...toldBlocks(entry, state, surroundings),
    ...factBlocks(entry, state, surroundings),
    ...draftBlocks(entry, state, surroundings),
    ...(entry.sentence.key === 'thread.opened' ? whyBlocks(state, surroundings) : []),
    ...findingBlocks(entry, state, surroundings),
    ...recordBlocks(entry, state, surroundings),
    ...takeBlocks(entry, state, texts),
  ];
  // A sentence that rings holds number and severity alone.
  const named = { state, isNamedByNumber: isNamedByNumber(state, handbook) };
  const shown = entry.turn === undefined ? notificationText(named, said, texts) : said;
  return { text: shortenedMarkup(shown, LONGEST_TEXT), blocks };
}

/** A case is taken on its card. */
function takeBlocks({ turn }: ThreadEntry, state: CaseState, texts: Texts): KnownBlock[] {
  if (turn === undefined || turn.kind === 'card') return [];
  const value = toPropose(turn, state);
  const propose = value === null ? [] : [button(texts.t('button.propose'), PROPOSE_RUNG, value, 'primary')];
  return [actionsBlock([...propose, takeTurnButton({ key: turn.key, of: namedCase(state) }, texts)])];
}

/** Returns the person who did it, where a person did: one of the workspace, or one on the telephone. */
function doer({ by }: ThreadEntry, nameOf: NameOf): string | null {
  return by?.kind === 'slack' || by?.kind === 'spoken' ? nameOf(by) : null;
}

/**
 * Returns the people whom the line mentions: holders of a role, or people mentioned by name with
 * the roles for which.
 */
function callText({ asks, calls }: ThreadEntry, { texts, roleMentions }: Given): string[] {
  if (asks !== undefined) return [texts.t('thread.asks', { role: rolesAsked(asks, texts), who: roleMentions })];
  if (calls === undefined) return [];
  const who = mentionsOf(calls.ids);
  return [
    calls.roles.length === 0
      ? texts.t('thread.calls', { who })
      : texts.t('thread.asks', { role: rolesAsked(calls.roles, texts), who }),
  ];
}

function rolesAsked(asks: NonNullable<ThreadEntry['asks']>, texts: Texts): string {
  const titles = [asks].flat().map((role) => roleTitle(role, texts));
  return formatList(titles, texts, 'or');
}

/** Things that a line is drawn with. */
export type Drawn = {
  handbook: Handbook;
  texts: Texts;
  roleMentions: string;
  now: string;
  related?: RelatedCases;
  /** Names those who did something; by mention unless told. */
  nameOf?: NameOf;
};

type Given = Required<Drawn> & { timeZone: string; mask(text: string): string };

function noteBlocks(entry: ThreadEntry, state: CaseState, mask: Given['mask']): KnownBlock[] {
  const note = state.notes.find((one) => one.id === entry.noteId);
  return note === undefined ? [] : [quoteBlock(mask(note.text))];
}

/** Returns the contact of an area: a mention where the area is in Slack, else its contact in words. */
function areaBlocks({ sentence }: ThreadEntry, { handbook, texts }: Given): KnownBlock[] {
  if (sentence.key !== 'thread.area_asked') return [];
  const contact = handbook.institution.areas.find(({ id }) => id === sentence.params?.['area'])?.contact;
  if (contact === undefined) return [];
  const [, kind] = /^([USW])[A-Z0-9]{7,20}$/.exec(contact) ?? [];
  const called = kind === 'S' ? `<!subteam^${contact}>` : `<@${contact}>`;
  return [
    sectionBlock(texts.t('thread.area_contact', { contact: kind === undefined ? escapeMrkdwn(contact) : called })),
  ];
}

function toldBlocks(entry: ThreadEntry, state: CaseState, surroundings: Given): KnownBlock[] {
  const handoff = state.handoffs.find((one) => one.id === entry.tellingId);
  return handoff === undefined ? [] : [sectionBlock(toldLine(handoff, surroundings, surroundings.texts))];
}

/**
 * Returns the facts that the line is about, also those no longer valid. Each with its translations,
 * its source, and its end of validity.
 */
function factBlocks(entry: ThreadEntry, state: CaseState, given: Given): KnownBlock[] {
  const { handbook, texts, mask, related, timeZone } = given;
  const declared = playbookById(handbook, state.core.playbook)?.facts ?? [];
  const known = new Map([...related.facts, ...state.facts].map((fact) => [fact.id, fact]));
  const lines = (entry.factIds ?? []).flatMap((id) => {
    const fact = known.get(id);
    if (fact === undefined) return [];
    const titles = declared.find((one) => one.id === fact.key)?.titles ?? {};
    const title = fact.title ?? inLanguage(titles, texts.language, handbook.institution.languages);
    const others = Object.entries(fact.translations).map(([language, words]) => `${language}: ${words}`);
    const until =
      fact.validUntil === null ? [] : [texts.t('thread.until', { at: formatMoment(fact.validUntil, timeZone, texts) })];
    const source = `${texts.t('thread.source')}: ${fact.source}`;
    return mask(`${title}: ${[fact.value, ...others].join(' · ')} (${[source, ...until].join(' · ')})`);
  });
  return lines.length === 0 ? [] : [quoteBlock(lines.join('\n'))];
}

/** The version and its difference from the one that it was made from; where its places say different things, that of each. */
function draftBlocks(entry: ThreadEntry, state: CaseState, { handbook, texts, mask, related }: Given): KnownBlock[] {
  const draft = state.drafts.find((one) => one.id === entry.draftId);
  // An erased version has no text.
  if (draft === undefined || draft.text === '') return [];
  const before = state.drafts.find((one) => one.id === draft.basedOn);
  const groups = sayingTheSame(destinationViews(draft, state, handbook, related)).slice(0, MOST_TEXTS);
  const room = Math.floor(LONGEST_TEXTS / Math.max(groups.length, 1));
  return [
    ...groups.flatMap(({ text, destinations }) => [
      ...(groups.length > 1 ? [contextBlock(`*${escapeMrkdwn(networkCounts(destinations, texts))}*`)] : []),
      wordsBlock(text, destinations[0]?.destination.target ?? '', before, state, (words) =>
        truncate(mask(words), room),
      ),
    ]),
    ...(before === undefined ? [] : [contextBlock(texts.t('thread.version', { version: draft.version }))]),
  ];
}

const MOST_TEXTS = 6;
/** Limit for all texts of one line together. */
const LONGEST_TEXTS = 6_000;

function wordsBlock(
  text: string,
  target: string,
  before: Draft | undefined,
  state: CaseState,
  shown: (text: string) => string,
): KnownBlock {
  if (before === undefined) return verbatimText(shown(text));
  return differenceBlock(shown(wordsAt(before, target, state) ?? before.text), shown(text));
}

/**
 * Returns all findings of the checks about a text, with their words. Used for a new version, and
 * for one published without our approval.
 */
function findingBlocks(entry: ThreadEntry, state: CaseState, { handbook, texts, now, mask }: Given): KnownBlock[] {
  const draft = state.drafts.find((one) => one.id === entry.draftId);
  if (draft === undefined || draft.text === '') return [];
  const findings = reviewCaseDraft(draft, state, handbook, now).filter((finding) => !isStillMissing(finding));
  if (findings.length === 0)
    return deliveredUnapproved(entry, state) ? [contextBlock(texts.t('card.checks_pass'))] : [];
  const said = textsSaid(draft).join('\n');
  const line = (one: Finding) => findingLine(maskedFinding(one, said, mask), texts);
  const grave = findings.filter(({ level }) => level !== 'advice');
  const advice = findings.filter(({ level }) => level === 'advice').slice(0, MOST_ADVICE);
  // Advice is one line, however much of it there is.
  const shown = [
    ...grave.slice(0, MOST_FINDINGS).map(line),
    ...(advice.length === 0 ? [] : [advice.map(line).join(' ')]),
  ];
  const rest = findings.length - Math.min(grave.length, MOST_FINDINGS) - advice.length;
  return [contextBlock([...shown, ...(rest > 0 ? [texts.t('card.more_findings', { count: rest })] : [])].join('\n'))];
}

const MOST_FINDINGS = 12;
const MOST_ADVICE = 4;

function deliveredUnapproved(entry: ThreadEntry, { publications }: CaseState): boolean {
  const publication = publications.find((one) => one.id === entry.publicationId);
  return publication !== undefined && publication.deliveredAs.kind !== 'as_approved';
}

function whyBlocks(state: CaseState, { handbook, texts, mask }: Given): KnownBlock[] {
  const names = handbookNames(handbook, texts);
  const because = isFolded(state) ? texts.t('card.because_folded') : triageLines({ state, names, mask }, texts);
  const why = state.posts[0]?.why ?? null;
  return [
    ...(because === '' ? [] : [quoteBlock(because)]),
    ...(why === null ? [] : [contextBlock(texts.t('thread.flag_reason')), quoteBlock(mask(why))]),
  ];
}
