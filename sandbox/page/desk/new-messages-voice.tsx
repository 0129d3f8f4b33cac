import { useRef } from 'react';
import type { Message } from '../../workspace/wire.ts';
import { spoken } from '../text/spoken.ts';
import { useDesk } from './desk-context.ts';
import { nameOf } from './name-of.ts';

const SPOKEN_CHARACTERS = 200;

/** Says new messages of others to a screen reader; a card that is only redrawn is not said again. */
export function NewMessagesVoice({ messages }: { messages: readonly Message[] }) {
  const { state, sentences } = useDesk();
  const last = messages.at(-1);
  const atFirst = useRef(last?.ts ?? '');
  const isNews = last !== undefined && last.ts > atFirst.current && last.user !== state.me.id;
  return (
    <p className="sr-only" aria-live="polite">
      {isNews
        ? sentences.said(
            nameOf(state, last.user),
            spoken(last.text, (id) => nameOf(state, id)).slice(0, SPOKEN_CHARACTERS),
          )
        : ''}
    </p>
  );
}
