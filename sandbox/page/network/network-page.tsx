import type { NetworkPost } from '../../workspace/wire.ts';
import { Avatar } from '../desk/avatar.tsx';
import { BOT_COLOUR } from '../desk/bot-colour.ts';
import { useDesk } from '../desk/desk-context.ts';
import { clockTime } from '../text/clock-time.ts';

const CITIZEN_COLOUR = '#54636b';
const NO_POSTS: [] = [];

/** What the public sees: posts of citizens, those first about which something was said last, and below each what it was answered. */
export function NetworkPage() {
  const { state, sentences } = useDesk();
  const words = sentences.guide;
  const posts = state.guide?.network ?? NO_POSTS;
  const said = (id: string): string[] => posts.flatMap((one) => (one.below === id ? [one.at, ...said(one.id)] : []));
  const lastSaid = ({ id, at }: NetworkPost) => [at, ...said(id)].toSorted().at(-1) ?? at;
  const roots = posts
    .filter(({ below }) => below === null)
    .toSorted((one, other) => lastSaid(other).localeCompare(lastSaid(one)));
  return (
    <section className="network" aria-labelledby="network-title">
      <header className="place-header">
        <div className="place-words">
          <h1 id="network-title">{words.network}</h1>
          <p className="place-topic">{words.networkTopic}</p>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="network-body" aria-label={sentences.messagesOf(words.network)} tabIndex={0}>
        {roots.length === 0 ? <p className="empty">{words.networkEmpty}</p> : null}
        <ol className="network-posts">
          {roots.map((post) => (
            <Thread key={post.id} post={post} all={posts} />
          ))}
        </ol>
      </section>
    </section>
  );
}

/** A post, and all that stands below it: the reply, and what corrects it. */
function Thread({ post, all }: { post: NetworkPost; all: readonly NetworkPost[] }) {
  const below = all.filter((one) => one.below === post.id);
  return (
    <li className="network-thread">
      <PostCard post={post} />
      {below.length === 0 ? null : (
        <ol>
          {below.map((one) => (
            <Thread key={one.id} post={one} all={all} />
          ))}
        </ol>
      )}
    </li>
  );
}

function PostCard({ post }: { post: NetworkPost }) {
  const { sentences, clock, follow } = useDesk();
  const words = sentences.guide;
  const { card } = post;
  const isOurs = post.kind !== 'citizen';
  const at = Date.parse(post.at);
  return (
    <article className="network-post" data-post={post.id} data-kind={post.kind} tabIndex={-1} aria-label={post.author}>
      <Avatar name={post.author} colour={isOurs ? BOT_COLOUR : CITIZEN_COLOUR} isApp={isOurs} />
      <div className="network-words">
        <p className="message-head">
          <span className="message-name">{post.author}</span>
          {isOurs ? <span className="official-mark">{words.official}</span> : null}
          {post.kind === 'correction' ? <span className="correction-mark">{words.correction}</span> : null}
          <span className="network-name">{post.network}</span>
          <time dateTime={post.at}>{clockTime(at, clock)}</time>
        </p>
        <p className="network-text">{post.text}</p>
        {card === null || isOurs ? null : (
          <button
            type="button"
            className="page-link"
            onClick={() => follow({ kind: 'message', channel: card.channel, ts: card.ts })}
          >
            {words.cardOf(card.id)}
          </button>
        )}
      </div>
    </article>
  );
}
