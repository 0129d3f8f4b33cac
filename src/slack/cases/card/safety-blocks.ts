import type { KnownBlock, StaticSelect } from '@slack/types';
import type { SafetyMessage } from '../../../domain/handbook/approved-texts.ts';
import { wordingsOf } from '../../../domain/handbook/approved-texts.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import type { Standpoint } from '../../../domain/triage/standpoint.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { actionsBlock, contextBlock, option, sectionBlock, truncate, verbatimText } from '../../kit/blocks.ts';
import { encodeCase, namedCase } from '../../kit/case-reference.ts';
import { SAFETY } from '../../kit/ids.ts';
import type { CaseView } from '../view/case-view.ts';
import { encodeSafety } from '../view/safety-reference.ts';
import type { SafetyView, ShownSafetyMessage } from '../view/safety-view.ts';
import { approvedByText } from './card-lines.ts';

type Offer = ShownSafetyMessage['offers'][number];

/** The line that the handbook holds as approved for this danger, who approved it, and the buttons that send it. */
export function safetyBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { lines } = view;
  if (lines === null) return [];
  const { shown } = lines;
  if (shown === null) return [sectionBlock(texts.t('line.none')), ...actionsOn(lines, view, texts)];
  return [
    ...shownBlocks(shown, texts),
    contextBlock(approvedByText(shown.line, texts)),
    ...actionsOn(lines, view, texts),
  ];
}

/** Returns the line on the card: its words, or that there is none. Who approved it is in *Details*. */
export function safetyOnCard({ lines }: CaseView, texts: Texts): KnownBlock[] {
  if (lines === null) return [];
  return lines.shown === null ? [sectionBlock(texts.t('line.none'))] : shownBlocks(lines.shown, texts, true);
}

function shownBlocks({ line, offers }: ShownSafetyMessage, texts: Texts, isShort = false): KnownBlock[] {
  return [
    sectionBlock(`${texts.t('line.title')} · ${kindsText(line, texts)}`),
    ...offers.flatMap((offer) => offerBlocks(offer, line, texts, isShort)),
  ];
}

/** Returns the acts that send the shown line. */
export function safetyActs(view: CaseView, texts: Texts): CardAct[] {
  const shown = view.lines?.shown ?? null;
  if (shown === null) return [];
  return shown.offers.filter(isOpen).map((offer) => sendAct(offer, shown.line, view, texts));
}

/** Returns true while the safety message has not been sent. */
export function isOpen({ stands }: Pick<Offer, 'stands'>): boolean {
  return stands === 'ready' || stands === 'last_resort';
}

/** To whom, in which language, and the very words; of one that has gone, who sent it. */
export function offerBlocks(
  { audience, said, stands, sentBy }: Offer,
  line: SafetyMessage,
  texts: Texts,
  isShort = false,
): KnownBlock[] {
  const where = texts.t(audience === 'private' ? 'line.in_private' : 'line.in_public');
  // What suits everybody needs no word on a card.
  const isNamed = wordingsOf(line).length > 1 && !(isShort && said.standpoint === null);
  const whom = isNamed ? ` · ${whomText(said.standpoint, texts)}` : '';
  const fellBack = said.languageFellBack ? ` · ${texts.t('card.language_fell_back')}` : '';
  const key = stands === 'sent' ? 'line.sent' : 'line.leaving';
  const sent = sentBy === null ? [] : [texts.t(key, { who: mentionOf(sentBy) })];
  const after = stands === 'last_resort' ? [texts.t('line.after_private')] : [];
  return [
    contextBlock(
      [`*${where}* · ${texts.t(`language.${said.language}`)}${whom}${fellBack}`, ...sent, ...after].join(' · '),
    ),
    verbatimText(said.text),
  ];
}

/** Returns the text that names for whom the words are meant. */
function whomText(standpoint: Standpoint | null, texts: Texts): string {
  return texts.t(`line.for_${standpoint ?? 'both'}`);
}

/** The dangers that the line is for. */
export function kindsText({ kinds }: SafetyMessage, texts: Texts): string {
  return formatList(
    kinds.map((kind) => texts.t(`danger.${kind}`)),
    texts,
    'or',
  );
}

function sendAct(offer: Offer, line: SafetyMessage, view: CaseView, texts: Texts): CardAct {
  const { audience, digest, said, stands } = offer;
  const isLastResort = stands === 'last_resort';
  const named = namedCase(view.state);
  const value = encodeSafety({ ...named, lineId: line.id, audience, digest, privateImpossible: isLastResort });
  if (audience === 'private') {
    const label = texts.t('button.line_private');
    // Whom to call comes first.
    const rank = view.risk === 'untold' ? 'also' : 'step';
    return { rank, label, action: SAFETY.sendPrivate, value };
  }
  const label = texts.t(isLastResort ? 'button.line_last_resort' : 'button.line_public');
  const send: CardAct = { rank: 'also', label, action: SAFETY.sendPublic, value };
  if (!isLastResort) return send;
  return {
    ...send,
    confirm: {
      title: { type: 'plain_text', text: texts.t('line.confirm_title') },
      text: { type: 'plain_text', text: truncate(texts.t('line.confirm_text', { text: said.text }), 300) },
      confirm: { type: 'plain_text', text: texts.t('line.confirm_yes') },
      deny: { type: 'plain_text', text: texts.t('form.close') },
    },
  };
}

function actionsOn(lines: SafetyView, view: CaseView, texts: Texts): KnownBlock[] {
  const elements = [...safetyActs(view, texts).map(actButton), ...chooser(lines, view, texts)];
  return elements.length === 0 ? [] : [actionsBlock(elements)];
}

function chooser({ others }: SafetyView, { state }: CaseView, texts: Texts): StaticSelect[] {
  if (others.length === 0) return [];
  return [
    {
      type: 'static_select',
      action_id: SAFETY.choose,
      placeholder: { type: 'plain_text', text: texts.t('line.choose') },
      options: others.slice(0, 100).map(({ line, standpoint }) => {
        const value = `${encodeCase(namedCase(state))}:${line.id}`;
        if (standpoint === undefined) return option(kindsText(line, texts), value);
        const title = `${kindsText(line, texts)} · ${whomText(standpoint, texts)}`;
        return option(title, `${value}:${standpoint ?? 'both'}`);
      }),
    },
  ];
}
