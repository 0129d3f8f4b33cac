import type { KnownBlock } from '@slack/types';
import { EMERGENCY_PHONE } from '../../domain/cases/at-risk.ts';
import { isPending } from '../../domain/cases/case-status.ts';
import { countFor } from '../../domain/handbook/count-for.ts';
import type { Texts } from '../../texts.ts';
import { button, context, escaped, header, quote, section, shortened, smallPrint, verbatim } from '../blocks.ts';
import { CLICKS, OPENERS } from '../ids.ts';
import { actionsOf, copyLabel, referenceOf } from './card-actions.ts';
import {
  approvalLine,
  becauseLine,
  findingsLine,
  kindLine,
  peopleLine,
  roleTitle,
  statusMark,
  statusTitle,
  whereParts,
} from './card-lines.ts';
import { encodeReference } from './card-reference.ts';
import type { CaseView } from './case-view.ts';
import { erasedCard } from './erased-card.ts';
import { lineBlocks } from './line-blocks.ts';
import { toldLines } from './told-lines.ts';

const UNDER_WAY = 3;

/** What a channel shows of a case: the blocks, and the sentence for notices and screen readers. */
export type Card = { text: string; blocks: KnownBlock[] };

/** The one card of a case, drawn from its state: made to be read on a phone, from the top down. */
export function caseCard(view: CaseView, texts: Texts): Card {
  if (view.state.matter.erased !== null) return erasedCard(view, texts);
  const title = `#${view.state.matter.id} · ${view.state.matter.severity} · ${view.className}`;
  const blocks: KnownBlock[] = [
    header(`${statusMark(view)} ${title}`),
    smallPrint(whereParts(view, texts)),
    ...postBlocks(view, texts),
    ...riskBlocks(view, texts),
    ...lineBlocks(view, texts),
    section(kindLine(view, texts)),
    ...floorBlocks(view, texts),
    smallPrint([{ plain: becauseLine(view, texts) }]),
    peopleBlock(view, texts),
    ...draftBlocks(view, texts),
    ...underWayBlocks(view, texts),
    actionsOf(view, texts),
  ];
  return { text: `${escaped(title)}: ${statusTitle(view, texts)}`, blocks };
}

function postBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const post = view.state.posts[0];
  if (post === undefined) return [];
  const more = view.state.posts.length - 1;
  return [
    view.folded ? foldedPost(view, texts) : quote(shortened(view.mask(post.text), quoted(view))),
    ...hiddenBlocks(view, texts),
    ...(more > 0 ? [context(texts.t('card.more_posts', { count: more }))] : []),
  ];
}

/** Two whole texts leave less room for the post. */
function quoted({ deviation }: CaseView): number {
  return deviation === undefined ? 2000 : 800;
}

/** Above everything that can wait: whom to call, or who was told. */
function riskBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.risk === null) return [];
  if (view.risk === 'maybe') return [section(texts.t('card.may_be_at_risk'))];
  if (view.risk === 'untold') {
    return [
      section(texts.t('card.untold', { onDuty: view.onDuty || texts.t('role.duty_officer'), phone: EMERGENCY_PHONE })),
    ];
  }
  const told = toldLines(view, texts);
  return told === '' ? [] : [section(told)];
}

/** What was on the card before and still waits to be put out by hand: it keeps its button. */
function underWayBlocks({ underWay, state }: CaseView, texts: Texts): KnownBlock[] {
  return underWay.slice(0, UNDER_WAY).map(({ publication, draft }) => {
    const reference = { caseId: state.matter.id, draftId: null, digest: null, publicationId: publication.id };
    const copy = button(texts.t(copyLabel(publication)), OPENERS.copy, encodeReference(reference));
    const said = escaped(shortened(draft.text, 150));
    return { ...section(texts.t('card.under_way', { version: draft.version, text: said })), accessory: copy };
  });
}

/** Who is on it; and, while nothing has gone out from here, the way to say that something went out elsewhere. */
function peopleBlock(view: CaseView, texts: Texts): KnownBlock {
  if (view.status !== 'open' && view.status !== 'in_review') return context(peopleLine(view, texts));
  const elsewhere = button(texts.t('button.elsewhere'), OPENERS.elsewhere, encodeReference(referenceOf(view)));
  return { ...section(peopleLine(view, texts)), accessory: elsewhere };
}

/** A lowering that still asks for the approvals of before, and the button of whoever confirms it. */
function floorBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.floor === null || !isPending(view.state)) return [];
  const { what, by, mayConfirm } = view.floor;
  const roles = mayConfirm.map((role) => roleTitle(role, texts)).join(', ');
  const said = texts.t('card.floor', { from: escaped(what), to: view.state.matter.severity, who: by, roles });
  const confirm = button(
    texts.t('button.confirm_lowering'),
    CLICKS.confirmLowering,
    encodeReference(referenceOf(view)),
  );
  return [{ ...section(said), accessory: confirm }];
}

/** A folded post has its own button, which shows all there is. */
function hiddenBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  if (view.folded || !(view.hides.post || view.hides.draft)) return [];
  const show = button(texts.t('button.show_hidden'), OPENERS.showPost, encodeReference(referenceOf(view)));
  return [{ ...section(texts.t('card.hidden')), accessory: show }];
}

function foldedPost(view: CaseView, texts: Texts): KnownBlock {
  const show = button(texts.t('button.show_post'), OPENERS.showPost, encodeReference(referenceOf(view)));
  return { ...section(texts.t('card.folded')), accessory: show };
}

function draftBlocks(view: CaseView, texts: Texts): KnownBlock[] {
  const { draft } = view;
  if (view.status === 'dismissed' || view.status === 'handed_over') return [];
  if (draft === undefined) return [context(texts.t('card.no_draft'))];
  const lines = [findingsLine(view, texts), approvalLine(view, texts)].filter((line) => line !== '');
  return [
    { type: 'divider' },
    context(draftLine(view, texts)),
    verbatim(view.mask(draft.text)),
    ...(view.deviation === undefined
      ? []
      : [
          context(texts.t('card.deviation', { version: view.deviation.version })),
          verbatim(view.mask(view.deviation.text)),
        ]),
    ...(view.missing.length > 0
      ? [section(texts.t('card.missing', { facts: escaped(shortened(view.missing.join(', '), 500)) }))]
      : []),
    ...(lines.length > 0 ? [context(lines.join('\n'))] : []),
  ];
}

function draftLine({ draft, network, composedBy, publication }: CaseView, texts: Texts): string {
  if (draft === undefined) return '';
  if (publication?.wentOut.kind === 'elsewhere') return `*${texts.t('card.text_elsewhere')}*`;
  const count = network === null ? '' : ` · ${countFor(network, draft.text)} / ${network.textLimit}`;
  const fellBack = draft.languageFellBack ? ` · ${texts.t('card.language_fell_back')}` : '';
  return `*${texts.t('card.draft', { version: draft.version })}* · ${composedBy} · ${texts.t(`language.${draft.language}`)}${count}${fellBack}`;
}
