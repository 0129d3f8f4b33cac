import { isPending } from '../../domain/cases/case-status.ts';
import type { Texts } from '../../texts.ts';
import { shortened } from '../blocks.ts';
import { inert, linkTo, statusMark } from './card-lines.ts';
import type { CaseView } from './case-view.ts';
import { toldLine } from './told-lines.ts';

const LONGEST = 250;

/** A person at risk in a list: where, in the words of the post; the link; who was told; whether it is over. */
export function atRiskLine(view: CaseView, texts: Texts): string {
  const { state } = view;
  const post = state.posts[0];
  const link = post?.url == null ? [] : [linkTo(post.url, texts.t('card.original'))];
  const end = texts.t(isPending(state) ? 'cases.unresolved' : 'cases.resolved');
  const last = state.tellings.at(-1);
  const told = last === undefined ? texts.t('cases.untold') : toldLine(last, view, texts);
  return [
    [`${statusMark(view)} *#${state.matter.id}* · ${state.matter.severity}`, end, ...link].join(' · '),
    `> ${inert(shortened(view.mask(post?.text ?? '').replace(/\s+/g, ' '), LONGEST))}`,
    told,
  ].join('\n');
}
