import type { Message } from '../../workspace/wire.ts';
import { Attachments } from '../blocks/attachments.tsx';
import { Blocks } from '../blocks/blocks.tsx';
import { Files } from '../blocks/files.tsx';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { replyCount } from '../state/channel-threads.ts';
import { clockTime, tsToMs } from '../text/clock-time.ts';
import { emoji } from '../text/emoji.ts';
import { Mrkdwn } from '../text/mrkdwn.tsx';
import { Avatar } from './avatar.tsx';
import { BOT_COLOUR } from './bot-colour.ts';
import { useDesk } from './desk-context.ts';
import { MessageTools } from './message-tools.tsx';
import { nameOf } from './name-of.ts';

type Props = { message: Message; isContinued: boolean; onOpenThread?: (ts: string) => void };

export function MessageItem({ message, isContinued, onOpenThread }: Props) {
  const { state, sentences, clock } = useDesk();
  const person = state.people.find(({ id }) => id === message.user);
  const isBot = message.user === state.bot.id || person?.kind === 'bot';
  const name = nameOf(state, message.user);
  const time = clockTime(tsToMs(message.ts), clock);
  const replies = onOpenThread === undefined ? 0 : replyCount(state.messages, message);
  const isEphemeral = message.ephemeralTo !== undefined;
  return (
    <li
      className="message"
      data-ts={message.ts}
      data-continued={isContinued}
      data-ephemeral={isEphemeral}
      data-pinned={message.pinnedBy !== undefined}
    >
      <article aria-label={`${name}, ${time}`} tabIndex={-1}>
        <Avatar
          name={name}
          colour={isBot && person === undefined ? BOT_COLOUR : (person?.colour ?? '#5b6470')}
          isApp={isBot}
        />
        <div className="message-main">
          <MessageMark message={message} />
          <p className="message-head">
            <span className="message-name">{name}</span>
            {isBot ? <span className="app-mark">{sentences.app}</span> : null}
            <time dateTime={new Date(tsToMs(message.ts)).toISOString()}>{time}</time>
            {message.editedTs === undefined ? null : <span className="edited">({sentences.edited})</span>}
          </p>
          <MessageBody message={message} />
          <Attachments attachments={message.attachments ?? NO_ATTACHMENTS} />
          <Files files={message.files ?? NO_FILES} />
          <Reactions names={message.reactions ?? NO_REACTIONS} />
          {replies === 0 || onOpenThread === undefined ? null : (
            <button type="button" className="replies" onClick={() => onOpenThread(message.ts)}>
              {sentences.replies(replies)}
            </button>
          )}
        </div>
        {isEphemeral ? null : (
          <MessageTools message={message} {...(onOpenThread === undefined ? {} : { onOpenThread })} />
        )}
      </article>
    </li>
  );
}

const NO_BLOCKS: [] = [];
const NO_ATTACHMENTS: [] = [];
const NO_FILES: [] = [];
const NO_REACTIONS: [] = [];

/** What Slack says above a message: that nobody else sees it, with the button that puts it away, or who pinned it. */
function MessageMark({ message }: { message: Message }) {
  const { state, sentences, perform } = useDesk();
  const { channel, ts } = message;
  if (message.ephemeralTo !== undefined)
    return (
      <p className="only-you">
        {sentences.onlyYou} ·{' '}
        <button type="button" onClick={() => void perform({ kind: 'dismiss', channel, ts })}>
          {sentences.putAway}
        </button>
      </p>
    );
  if (message.pinnedBy === undefined) return null;
  return (
    <p className="pinned">
      <span aria-hidden="true">📌</span> {sentences.pinnedBy(nameOf(state, message.pinnedBy))}
    </p>
  );
}

/** Emoji that the bot has put below the message: somebody has it, or it is done. */
function Reactions({ names }: { names: readonly string[] }) {
  const { state, sentences } = useDesk();
  if (names.length === 0) return null;
  return (
    <p className="reactions">
      <span className="sr-only">{sentences.reactionsOf(state.bot.name)} </span>
      {names.map((name) => (
        <span key={name} className="reaction">
          {emoji(name)}
        </span>
      ))}
    </p>
  );
}

function MessageBody({ message }: { message: Message }) {
  const blocks = message.blocks ?? NO_BLOCKS;
  const surface = useSurfaceState({ kind: 'message', channel: message.channel, ts: message.ts }, blocks);
  return blocks.length === 0 ? <Mrkdwn source={message.text} /> : <Blocks blocks={blocks} surface={surface} />;
}
