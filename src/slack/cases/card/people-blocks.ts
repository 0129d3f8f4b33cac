import type { KnownBlock } from '@slack/types';
import { isPending } from '../../../domain/cases/model/case-status.ts';
import { waitingModeration } from '../../../domain/cases/model/moderation/moderation.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { TextKey, Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../../kit/acts/card-act.ts';
import { actButton } from '../../kit/acts/card-act.ts';
import { escapeMrkdwn, sectionBlock, sectionWith } from '../../kit/blocks.ts';
import { DIRECT_ACTIONS, MODAL_ACTIONS } from '../../kit/ids.ts';
import { encodeReference } from '../view/card-reference.ts';
import type { CaseView } from '../view/case-view.ts';
import { referenceOf } from './card-actions.ts';
import { inertMrkdwn, roleTitle } from './card-lines.ts';

/** Maximum number of phones on a card. */
const MOST_PHONES = 6;

/** Returns the people to call by telephone while no gateway calls them. */
export function phoneBlocks({ phones }: CaseView, texts: Texts): KnownBlock[] {
  if (phones.length === 0) return [];
  const people = phones.slice(0, MOST_PHONES).map(({ name, phone }) => `${inertMrkdwn(name)} ${phone}`);
  return [sectionBlock(texts.t('card.call_phones', { people: people.join(' → ') }))];
}

/**
 * Returns the pending downgrade, which still needs the earlier approvals, with the button to
 * confirm it.
 */
export function downgradeBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  return downgradeActs(view, texts).flatMap((confirm) =>
    downgradeLines(view, texts).map((said) => sectionWith(said, actButton(confirm))),
  );
}

/** Returns what was lowered, by whom, and who confirms it; nothing where no lowering waits. */
export function downgradeLines(view: CaseView, texts: Texts): string[] {
  if (view.floor === null || !isPending(view.state)) return [];
  const { what, by, mayConfirm } = view.floor;
  const roles = formatList(
    mayConfirm.map((role) => roleTitle(role, texts)),
    texts,
    'or',
  );
  return [texts.t('card.floor', { from: escapeMrkdwn(what), to: view.state.core.severity, who: by, roles })];
}

/** Returns the act that confirms a lowering. */
export function downgradeActs(view: CaseView, texts: Texts): CardAct[] {
  if (view.floor === null || !isPending(view.state)) return [];
  const value = encodeReference(referenceOf(view));
  return [
    { rank: 'decision', label: texts.t('button.confirm_lowering'), action: DIRECT_ACTIONS.confirmDowngrade, value },
  ];
}

/** Returns the comment that is to be hidden or reported, by whom, and who confirms it; nothing where none waits. */
export function moderationLines(view: CaseView, texts: Texts): string[] {
  const waiting = waitingModeration(view.state);
  if (waiting === null || !isPending(view.state)) return [];
  const who = mentionOf(waiting.by);
  return [texts.t(`card.asks_${waiting.reason}`, { who, category: texts.t(`moderation.${waiting.category}`) })];
}

/** Returns the act by which a second person confirms that a comment is hidden or reported. */
export function moderationActs(view: CaseView, texts: Texts): CardAct[] {
  const waiting = waitingModeration(view.state);
  if (waiting === null || !isPending(view.state)) return [];
  const value = encodeReference(referenceOf(view));
  const label = texts.t(`button.confirm_${waiting.reason}`);
  return [{ rank: 'decision', label, action: DIRECT_ACTIONS.confirmHiding, value }];
}

/** Returns what is hidden or folded on the card, with the button that shows it. */
export function hiddenBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const said: TextKey = view.folded ? 'card.folded' : 'card.hidden';
  return shownActs(view, texts).map((show) => sectionWith(texts.t(said), actButton(show)));
}

/** Returns the act that shows a folded post, or the personal data that the card hides. */
export function shownActs(view: CaseView, texts: Texts): CardAct[] {
  const hides = view.hides.post || view.hides.draft;
  if (view.state.posts.length === 0 || !(view.folded || hides)) return [];
  const value = encodeReference(referenceOf(view));
  const label = texts.t(view.folded ? 'button.show_post' : 'button.show_hidden');
  const rank = isPending(view.state) ? 'also' : 'seldom';
  return [{ rank, label, action: MODAL_ACTIONS.showPost, value }];
}
