import type { CaseState, Telling } from '../../domain/cases/case-state.ts';
import { mentionOf } from '../../domain/cases/mention.ts';
import type { Texts } from '../../texts.ts';
import { shortened } from '../blocks.ts';
import { inert, localMoment } from './card-lines.ts';

/** On the card; one is what is asked for. */
const SHOWN = 3;
const LONGEST = 100;

/** Who was told of the person at risk, a line each, the last ones; empty when nobody was. */
export function toldLines({ tellings }: CaseState, timeZone: string, texts: Texts): string {
  return tellings
    .slice(-SHOWN)
    .map((telling) => toldLine(telling, timeZone, texts))
    .join('\n');
}

/** Who was told, on which phone, when, and by whom. */
export function toldLine({ who, phone, at, recordedBy }: Telling, timeZone: string, texts: Texts): string {
  return texts.t('card.told', {
    whom: inert(shortened(who, LONGEST)),
    phone: inert(phone),
    at: localMoment(at, timeZone),
    who: mentionOf(recordedBy),
  });
}
