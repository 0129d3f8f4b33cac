import type { RichTextElement } from '@slack/types';
import type { ReactNode } from 'react';
import { byPlace } from '../text/by-place.ts';
import { emoji } from '../text/emoji.ts';
import { ChannelMention, GroupMention, PersonMention } from '../text/mention.tsx';
import { PageLink } from '../text/page-link.tsx';

export function RichTextInline({ elements }: { elements: readonly RichTextElement[] }) {
  return byPlace(elements).map(({ item, key }) => (
    <Styled key={key} style={item.style}>
      <Piece element={item} />
    </Styled>
  ));
}

function Piece({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return <PageLink url={element.url} label={element.text ?? element.url} />;
    case 'emoji':
      return emoji(element.name);
    case 'user':
      return <PersonMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'usergroup':
      return <GroupMention id={element.usergroup_id} />;
    case 'broadcast':
      return <span className="mention">@{element.range}</span>;
    case 'team':
      return <span className="mention">@{element.team_id}</span>;
    case 'date':
      return element.fallback ?? new Date(element.timestamp * 1000).toLocaleString();
    case 'color':
      return element.value;
    default:
      return null;
  }
}

function Styled({ style, children }: { style: RichTextElement['style']; children: ReactNode }) {
  let styled = children;
  if (style?.code === true) styled = <code>{styled}</code>;
  if (style?.strike === true) styled = <s>{styled}</s>;
  if (style?.italic === true) styled = <em>{styled}</em>;
  if (style?.bold === true) styled = <strong>{styled}</strong>;
  return styled;
}
