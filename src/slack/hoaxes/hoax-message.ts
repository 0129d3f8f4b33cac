import type { KnownBlock } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import { playbookById } from '../../domain/handbook/handbook.ts';
import type { Decision, Hoax } from '../../domain/hoaxes/hoax.ts';
import { decidedAt, standingAnswers, statusDecision, statusOf, waitingDecisions } from '../../domain/hoaxes/hoax.ts';
import { inLanguage } from '../../domain/text/languages.ts';
import type { Texts } from '../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  headerBlock,
  quoteBlock,
  sectionBlock,
  smallPrint,
  truncate,
  verbatimText,
} from '../kit/blocks.ts';
import { commandHelp } from '../kit/command-help.ts';
import type { HoaxContextShown } from '../kit/hoax-lines.ts';
import {
  dayOf,
  mentionOfKey,
  priorityBlocks,
  rulingText,
  seenText,
  verdictText,
  waitingText,
} from '../kit/hoax-lines.ts';
import { encodeHoax, hoaxReference } from '../kit/hoax-reference.ts';
import { HOAXES } from '../kit/ids.ts';

const LISTED = 20;
const WORDINGS = 6;
const HISTORY = 8;

export type HoaxMessage = { text: string; blocks: KnownBlock[] };

/**
 * The register, what was seen last first.
 * @param name the name by which the person called the command
 */
export function hoaxListMessage(
  hoaxes: readonly Hoax[],
  count: number,
  { name, ...surroundings }: HoaxContextShown & { name: string },
): HoaxMessage {
  const { texts } = surroundings;
  const title = texts.t('hoax.list', { count });
  const shown = hoaxes.slice(0, LISTED);
  const lines = shown.map((hoax) =>
    smallPrint([
      `*${texts.t('hoax.title', { id: hoax.id })}* · ${texts.t(`hoax.status_${statusOf(hoax)}`)} · ${seenText(hoax, surroundings)}`,
      { plain: `«${truncate(hoax.claim, 160)}»` },
    ]),
  );
  const rest = count - shown.length;
  const more = rest > 0 ? [contextBlock(texts.t('cases.more', { count: rest }))] : [];
  const help = contextBlock(commandHelp({ command: 'hoax', name }, texts));
  return { text: title, blocks: [headerBlock(title), ...lines, ...more, help] };
}

/** All that the register knows of one hoax, and what may be done with it. */
export function hoaxMessage(hoax: Hoax, handbook: Handbook, surroundings: HoaxContextShown): HoaxMessage {
  const { texts } = surroundings;
  const reference = hoaxReference(hoax);
  const value = encodeHoax(reference);
  const { truth } = statusDecision(hoax).what;
  const title = texts.t('hoax.title', { id: hoax.id });
  const blocks: KnownBlock[] = [
    headerBlock(title),
    quoteBlock(truncate(hoax.claim, 400)),
    sectionBlock(`${verdictText(hoax, texts)} · ${seenText(hoax, surroundings)}`),
    ...(truth === null ? [] : [contextBlock(texts.t('hoax.truth')), verbatimText(truncate(truth, 600))]),
    ...answerBlocks(hoax, texts),
    ...waitingDecisions(hoax)
      .slice(0, 4)
      .map((one) => waitingBlock(one, hoax, texts)),
    ...priorityBlocks(hoax, reference, surroundings),
    ...wordingBlocks(hoax, texts),
    contextBlock(backgroundOf(hoax, handbook, surroundings)),
    contextBlock(historyOf(hoax, surroundings)),
    actionsBlock([
      button(texts.t('button.hoax_decide'), HOAXES.decide, value),
      button(texts.t('button.hoax_reword'), HOAXES.reword, value),
    ]),
  ];
  return { text: title, blocks };
}

/** Builds the channel message of a person's proposal, which another person confirms. */
export function proposalMessage(hoax: Hoax, texts: Texts): HoaxMessage {
  const waiting = waitingDecisions(hoax).slice(0, 4);
  const title = texts.t('hoax.proposal', { id: hoax.id });
  const blocks: KnownBlock[] = [
    headerBlock(title),
    quoteBlock(truncate(hoax.claim, 400)),
    sectionBlock(texts.t('hoax.now', { verdict: verdictText(hoax, texts) })),
    ...waiting.flatMap(({ what, by }) => [sectionBlock(waitingText({ what, by }, texts)), ...decisionBlocks(what)]),
    settleButtons(waiting[0], hoax, true, texts),
  ];
  return { text: title, blocks };
}

/** Builds the message that replaces the proposal once a person has decided. */
export function settledMessage(hoax: Hoax, confirmed: boolean, who: string, texts: Texts): HoaxMessage {
  const params = { id: hoax.id, who, verdict: verdictText(hoax, texts) };
  const said = texts.t(confirmed ? 'hoax.confirmed_by' : 'hoax.dropped_by', params);
  // A phone shows no source that a person typed.
  return { text: texts.t('hoax.title', { id: hoax.id }), blocks: [sectionBlock(said)] };
}

function answerBlocks(hoax: Hoax, texts: Texts): KnownBlock[] {
  const answers = standingAnswers(hoax);
  if (answers.length === 0) return [contextBlock(texts.t('hoax.no_answer'))];
  return answers.flatMap(({ what, by }) => [
    contextBlock(`${texts.t('hoax.answer', { language: texts.t(`language.${what.language}`) })} ${mentionOfKey(by)}`),
    verbatimText(truncate(what.text, 1_000)),
  ]);
}

function waitingBlock(decision: Decision, hoax: Hoax, texts: Texts): KnownBlock {
  const confirm = button(texts.t('button.hoax_confirm'), HOAXES.confirm, settleValue(decision, hoax, false));
  return { ...sectionBlock(waitingText(decision, texts)), accessory: confirm };
}

function settleButtons(decision: Decision | undefined, hoax: Hoax, isShared: boolean, texts: Texts): KnownBlock {
  const value = settleValue(decision, hoax, isShared);
  return actionsBlock([
    button(texts.t('button.hoax_confirm'), HOAXES.confirm, value, 'primary'),
    button(texts.t('button.hoax_drop'), HOAXES.drop, value),
  ]);
}

function settleValue(decision: Decision | undefined, hoax: Hoax, isShared: boolean): string {
  return encodeHoax(hoaxReference(hoax, { decisionId: decision?.id ?? null, isShared }));
}

function decisionBlocks(what: Decision['what']): KnownBlock[] {
  if (what.kind === 'answer') return [verbatimText(truncate(what.text, 1_000))];
  return what.kind === 'status' && what.truth !== null ? [verbatimText(truncate(what.truth, 600))] : [];
}

/**
 * Returns the team's own wordings. Those of posts are on the cases' cards, hidden where they must
 * be.
 */
function wordingBlocks(hoax: Hoax, texts: Texts): KnownBlock[] {
  const own = hoax.wordings.filter(({ postId }) => postId === null);
  const seen = hoax.wordings.length - own.length;
  return [
    ...(own.length === 0 ? [] : [contextBlock(texts.t('hoax.wordings'))]),
    ...(own.length === 0
      ? []
      : [
          quoteBlock(
            own
              .slice(0, WORDINGS)
              .map(({ text }) => truncate(text, 200))
              .join('\n'),
          ),
        ]),
    ...(seen === 0 ? [] : [contextBlock(texts.t('hoax.posts_words', { count: seen }))]),
  ];
}

function backgroundOf(hoax: Hoax, handbook: Handbook, surroundings: HoaxContextShown): string {
  const { texts } = surroundings;
  const playbook = playbookById(handbook, hoax.playbook);
  const { languages } = handbook.institution;
  const crisis =
    playbook === undefined ? texts.t('card.no_playbook') : inLanguage(playbook.titles, texts.language, languages);
  const who = mentionOfKey(hoax.registeredBy);
  return texts.t('hoax.background', { playbook: plainName(crisis), on: dayOf(hoax.registeredAt, surroundings), who });
}

/** Returns who decided what and when, the latest last. */
function historyOf(hoax: Hoax, surroundings: HoaxContextShown): string {
  const { texts } = surroundings;
  const lines = hoax.decisions
    .filter(({ state }) => state === 'holds')
    .toSorted((one, other) => decidedAt(one).localeCompare(decidedAt(other)))
    .slice(-HISTORY)
    .map((one) => {
      const confirmed = one.settled === null ? '' : ` ✓ ${mentionOfKey(one.settled.by)}`;
      return `${dayOf(decidedAt(one), surroundings)}: ${decisionText(one, texts)} · ${mentionOfKey(one.by)}${confirmed}`;
    });
  return lines.join('\n') || texts.t(`hoax.status_${statusOf(hoax)}`);
}

function decisionText({ what }: Decision, texts: Texts): string {
  switch (what.kind) {
    case 'status':
      return rulingText(what, texts);
    case 'answer':
      return texts.t('hoax.decided_answer', { language: texts.t(`language.${what.language}`) });
    case 'priority':
      return texts.t(`hoax.priority_${what.priority}`);
  }
}

/** A name of the handbook inside our mrkdwn. */
function plainName(name: string): string {
  return truncate(name, 80).replace(/[<>&*_~`|@#]/g, ' ');
}
