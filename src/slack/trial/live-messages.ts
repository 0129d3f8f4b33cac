import type { Button } from '@slack/types';
import type { Handbook } from '../../domain/handbook/handbook.ts';
import type { Actor } from '../../domain/people/actor.ts';
import { mentionOf } from '../../domain/people/mention.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actionsBlock, button, sectionBlock } from '../kit/blocks.ts';
import { TRIAL } from '../kit/ids.ts';
import { roleMentions } from '../kit/mentions.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';

/** Builds the button by which a person says that the installation may go live. It asks once more, since there is no way back. */
export function goLiveButton(place: 'first' | 'second' | 'home', texts: Texts): Button {
  return {
    ...button(texts.t('button.trial_go_live'), TRIAL.goLive, place),
    confirm: {
      title: { type: 'plain_text', text: texts.t('trial.confirm_title') },
      text: { type: 'plain_text', text: texts.t('trial.confirm_text') },
      confirm: { type: 'plain_text', text: texts.t('trial.confirm_yes') },
      deny: { type: 'plain_text', text: texts.t('form.close') },
    },
  };
}

/** Builds the message that asks the channel for the second person who lets the installation go live. */
export function askToGoLive(by: Actor, handbook: Handbook, texts: Texts): DrawnCard {
  const text = texts.t('trial.asks', { who: mentionOf(by) });
  const { members } = handbook.institution.team;
  return {
    text,
    blocks: [
      sectionBlock(`${text} ${roleMentions(members, 'lead', 'approver')}`),
      actionsBlock([goLiveButton('second', texts)]),
    ],
  };
}

/** Builds the message that says that the installation is live, and who let it. */
export function liveMessage(first: Actor, second: Actor, texts: Texts): DrawnCard {
  const text = texts.t('trial.is_live', { first: mentionOf(first), second: mentionOf(second) });
  return { text, blocks: [sectionBlock(text)] };
}
