import type { KnownBlock, PlainTextOption } from '@slack/types';
import type { Content } from '../../domain/contents/model/content.ts';
import { blockingFindings } from '../../domain/contents/review-content.ts';
import { isMissed } from '../../domain/contents/standing.ts';
import type { Finding } from '../../domain/review/model/finding.ts';
import type { Texts } from '../../i18n/texts.ts';
import { actOption } from '../kit/acts/card-act.ts';
import { actionsBlock, button, overflowMenu } from '../kit/blocks.ts';
import { encodeContent } from '../kit/plan/content-reference.ts';
import { CONTENT_ACTIONS } from '../kit/plan/plan-ids.ts';

type At = { now: string; texts: Texts };

/** Returns the one next step as a button, and what else can be done. */
export function contentSteps(content: Content, findings: readonly Finding[], { now, texts }: At): KnownBlock[] {
  const value = encodeContent(content);
  const act = (label: Parameters<Texts['t']>[0], id: string, style?: 'primary') =>
    button(texts.t(label), id, value, style);
  const edit = (style?: 'primary') => act('button.edit', CONTENT_ACTIONS.edit, style);
  const menu = (...ids: ('edit' | 'picture' | 'sendBack' | 'read' | 'notNow' | 'drop')[]) =>
    overflowMenu(
      CONTENT_ACTIONS.menu,
      ids.map((id) => menuOption(id, value, texts)),
    );
  switch (content.status.kind) {
    case 'draft': {
      if (content.drafting?.status === 'waiting') return [actionsBlock([edit(), menu('drop')])];
      const isBlocked =
        blockingFindings(findings).length > 0 ||
        content.places.some(({ text }) => text === '') ||
        isMissed(content.at, now);
      const ask = act('button.propose', CONTENT_ACTIONS.propose, 'primary');
      return [
        actionsBlock(isBlocked ? [edit('primary'), menu('picture', 'drop')] : [ask, menu('edit', 'picture', 'drop')]),
      ];
    }
    case 'in_review':
      return [
        actionsBlock([
          act('button.approve', CONTENT_ACTIONS.approve, 'primary'),
          menu('read', 'edit', 'picture', 'sendBack', 'drop'),
        ]),
      ];
    case 'approved':
      return [actionsBlock([edit(), menu('sendBack', 'drop')])];
    case 'held': {
      if (content.status.by.kind === 'pause') return [actionsBlock([edit(), menu('notNow', 'drop')])];
      // In a crisis it stays until a person decides: no answer is the one to press first.
      const goes = act('button.content_goes', CONTENT_ACTIONS.goes);
      return [actionsBlock([goes, act('button.content_not_now', CONTENT_ACTIONS.notNow), menu('edit', 'drop')])];
    }
    case 'missed': {
      const late = act('button.publish_now', CONTENT_ACTIONS.late, 'primary');
      return [actionsBlock([late, edit(), menu('notNow', 'drop')])];
    }
    default:
      return [];
  }
}

const IN_MENU = {
  edit: ['button.edit', CONTENT_ACTIONS.edit],
  picture: ['button.picture_add', CONTENT_ACTIONS.picture],
  read: ['button.seen', CONTENT_ACTIONS.propose],
  sendBack: ['button.reject', CONTENT_ACTIONS.sendBack],
  notNow: ['button.content_not_now', CONTENT_ACTIONS.notNow],
  drop: ['button.content_drop', CONTENT_ACTIONS.drop],
} as const;

function menuOption(id: keyof typeof IN_MENU, value: string, texts: Texts): PlainTextOption {
  const [label, action] = IN_MENU[id];
  return actOption({ rank: 'also', label: texts.t(label), action, value });
}
