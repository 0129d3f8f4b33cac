import { byPlace } from './by-place.ts';
import { emoji } from './emoji.ts';
import { ChannelMention, GroupMention, PersonMention } from './mention.tsx';
import { PageLink } from './page-link.tsx';
import type { Inline } from './parse-mrkdwn.ts';
import { parseMrkdwn } from './parse-mrkdwn.ts';

export function Mrkdwn({ source }: { source: string }) {
  return (
    <div className="mrkdwn">
      {byPlace(parseMrkdwn(source)).map(({ item: paragraph, key }) => {
        if (paragraph.kind === 'pre') return <pre key={key}>{paragraph.text}</pre>;
        const Paragraph = paragraph.kind === 'quote' ? 'blockquote' : 'p';
        return (
          <Paragraph key={key}>
            <InlineNodes nodes={paragraph.children} />
          </Paragraph>
        );
      })}
    </div>
  );
}

function InlineNodes({ nodes }: { nodes: readonly Inline[] }) {
  return byPlace(nodes).map(({ item, key }) => <OneInline key={key} node={item} />);
}

function OneInline({ node }: { node: Inline }) {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'date':
      return node.label;
    case 'bold':
      return (
        <strong>
          <InlineNodes nodes={node.children} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <InlineNodes nodes={node.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <InlineNodes nodes={node.children} />
        </s>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'emoji':
      return emoji(node.name);
    case 'link':
      return <PageLink url={node.url} label={node.label} />;
    case 'person':
      return <PersonMention id={node.id} />;
    case 'channel':
      return <ChannelMention id={node.id} />;
    case 'group':
      return <GroupMention id={node.id} />;
    case 'mention':
      return <span className="mention">{node.label}</span>;
  }
}
