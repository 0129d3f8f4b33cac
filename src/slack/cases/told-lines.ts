import type { Telling } from '../../domain/cases/case-state.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import type { Texts } from '../../texts.ts';
import { shortened } from '../blocks.ts';
import { inert, localMoment } from './card-lines.ts';
import type { CaseView } from './case-view.ts';

/** On the card; one is what is asked for. */
const SHOWN = 3;
const LONGEST = 100;

/** Who was told of the person at risk, a line each, the last ones; empty when nobody was. */
export function toldLines(view: CaseView, texts: Texts): string {
  return view.state.tellings
    .slice(-SHOWN)
    .map((telling) => toldLine(telling, view, texts))
    .join('\n');
}

/** Who was told, on which phone, when, and by whom. */
export function toldLine(
  { who, phone, at, recordedBy }: Telling,
  { timeZone, mask }: Pick<CaseView, 'timeZone' | 'mask'>,
  texts: Texts,
): string {
  return texts.t('card.told', {
    whom: inert(shortened(mask(who), LONGEST)),
    phone: inert(mask(phone)),
    at: localMoment(at, timeZone),
    who: mentionOf(recordedBy),
  });
}
