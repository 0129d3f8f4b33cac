import type { Button } from '@slack/types';
import { isForHand, isOpenDeparture } from '../../domain/contents/actions/departure-steps.ts';
import type { Content, ContentDeparture } from '../../domain/contents/model/content.ts';
import { isRecalled } from '../../domain/contents/model/content.ts';
import type { Texts } from '../../i18n/texts.ts';
import { button } from '../kit/blocks.ts';
import { encodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS } from '../kit/plan/plan-ids.ts';

/** Returns the buttons of a text on its way: what became of it, or what becomes of one whose value fell. */
export function stepButtons(departure: ContentDeparture, content: Content, texts: Texts): Button[] {
  if (isOpenDeparture(departure)) return departureButtons(content, departure, texts);
  if (!isRecalled(departure)) return [];
  const value = encodeContent(content, departure.target);
  return [
    button(texts.t('button.content_down'), CONTENT_ACTIONS.down, value, 'primary'),
    button(texts.t('button.content_keep'), CONTENT_ACTIONS.keep, value),
  ];
}

/** Returns the buttons by which a person says what became of a text; one that may be published is copied there, too. */
export function departureButtons(
  content: Content,
  departure: Pick<ContentDeparture, 'status' | 'target'>,
  texts: Texts,
): Button[] {
  const value = encodeContent(content, departure.target);
  return [
    isForHand(departure)
      ? button(texts.t('button.copy'), CONTENT_ACTIONS.out, value, 'primary')
      : button(texts.t('button.content_is_out'), CONTENT_ACTIONS.out, value),
    button(texts.t('button.not_out'), CONTENT_ACTIONS.notOut, value),
  ];
}
