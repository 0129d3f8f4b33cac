import type { Texts } from '../../../i18n/texts.ts';
import type { CardAct } from '../acts/card-act.ts';

/** Ids of the acts about a picture that a text has, and what they carry. */
type PictureActs = { change: string; remove: string; value: string };

/**
 * Returns the acts about a picture. Its removal takes it from Slack as well, so it asks first: it is a button, because a menu of Slack
 * would ask the same for each of its entries.
 */
export function pictureChangeActs({ change, remove, value }: PictureActs, texts: Texts): CardAct[] {
  const removal = texts.t('button.picture_remove');
  return [
    { rank: 'detail', label: texts.t('button.picture_change'), action: change, value },
    {
      rank: 'detail',
      label: removal,
      action: remove,
      value,
      confirm: {
        title: { type: 'plain_text', text: texts.t('form.picture_remove_title') },
        text: { type: 'plain_text', text: texts.t('form.picture_remove_text') },
        confirm: { type: 'plain_text', text: removal },
        deny: { type: 'plain_text', text: texts.t('form.close') },
        style: 'danger',
      },
    },
  ];
}
