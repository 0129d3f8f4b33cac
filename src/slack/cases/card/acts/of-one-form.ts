import { BY_HAND } from '../../../../domain/cases/model/publication.ts';
import type { Texts } from '../../../../i18n/texts.ts';
import type { CardAct } from '../../../kit/acts/card-act.ts';
import { MODAL_ACTIONS } from '../../../kit/ids.ts';
import { encodeReference, referenceTo } from '../../view/card-reference.ts';
import type { CaseView } from '../../view/case-view.ts';
import type { DestinationView } from '../../view/destination-view.ts';

/** Most networks of one form. */
const MOST = 5;

/**
 * Returns the destinations of the text on the card that a person publishes now, where one form takes them together. A
 * text that names its reader has a form of its own, which shows where it belongs.
 */
export function ofOneForm({ isPlaced, destinations }: Pick<CaseView, 'isPlaced' | 'destinations'>): DestinationView[] {
  const waiting = destinations.filter(
    ({ publication, pause, destination }) =>
      publication?.status === 'publishing' &&
      publication.reason === BY_HAND &&
      publication.audience === 'public' &&
      pause === null &&
      destination.opening === undefined,
  );
  return isPlaced && waiting.length > 1 && waiting.length <= MOST ? waiting : [];
}

/** Returns the act that opens their form; none where there is none. */
export function togetherActs(view: CaseView, texts: Texts): CardAct[] {
  const count = ofOneForm(view).length;
  if (count === 0) return [];
  const value = encodeReference(referenceTo(view.state));
  return [{ rank: 'step', label: texts.t('button.copy_all', { count }), action: MODAL_ACTIONS.copyAll, value }];
}
