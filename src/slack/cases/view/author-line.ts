import { mentionOf } from '../../../domain/people/mention.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { escapeMrkdwn, truncate } from '../../kit/blocks.ts';
import type { CaseView } from './case-view.ts';

export const LONGEST_NAME = 80;

/** Returns the author of the text on the card: a person, the playbook, or a model. */
export function authorLine({ run: { by }, draft }: Pick<CaseView, 'run' | 'draft'>, texts: Texts): string {
  const author = draft?.writtenBy ?? null;
  const began = draft?.templateId?.startsWith('hoax:') === true ? 'card.by_register' : 'card.by_playbook';
  if (by === null) return author === null ? texts.t(began) : mentionOf(author);
  const names = {
    model: escapeMrkdwn(truncate(by.model, LONGEST_NAME)),
    host: escapeMrkdwn(truncate(by.host, LONGEST_NAME)),
  };
  const model = texts.t('card.by_model', names);
  if (author !== null) return texts.t('card.over_model', { who: mentionOf(author), model });
  return by.askedBy === null ? model : texts.t('card.by_model_asked', { model, who: mentionOf(by.askedBy) });
}
