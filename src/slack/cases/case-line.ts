import { slackUser } from '../../domain/cases/actor.ts';
import type { Texts } from '../../texts.ts';
import { escaped, shortened } from '../blocks.ts';
import { inert, statusMark, statusTitle } from './card-lines.ts';
import type { CaseView } from './case-view.ts';

/** A case in two lines of a list. */
export function caseLine(view: CaseView, texts: Texts): string {
  const { matter, posts } = view.state;
  const holder = slackUser(matter.claim?.by ?? null);
  const who = holder === null ? texts.t('card.nobody') : `<@${holder}>`;
  const first = `${statusMark(view)} *#${matter.id}* · ${matter.severity} · ${escaped(view.className)} · ${statusTitle(view, texts)} · ${who}`;
  const words = view.folded
    ? texts.t('card.folded')
    : inert(shortened((posts[0]?.text ?? '').replace(/\s+/g, ' '), 140));
  return `${first}\n> ${words}`;
}
