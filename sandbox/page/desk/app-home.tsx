import { useEffect } from 'react';
import { Blocks } from '../blocks/blocks.tsx';
import { useSurfaceState } from '../blocks/use-surface-state.ts';
import { Avatar } from './avatar.tsx';
import { BOT_COLOUR } from './bot-colour.ts';
import { useDesk } from './desk-context.ts';

const NO_BLOCKS: [] = [];

/** The bot's own page for this person. */
export function AppHome() {
  const { state, sentences, perform } = useDesk();
  const blocks = state.home?.blocks ?? NO_BLOCKS;
  const surface = useSurfaceState({ kind: 'home' }, blocks);

  // `perform` is another one for each person, so the bot hears of each who comes here.
  useEffect(() => {
    void perform({ kind: 'open_home' });
  }, [perform]);

  return (
    <section className="home" aria-labelledby="home-title">
      <header className="place-header">
        <Avatar name={state.bot.name} colour={BOT_COLOUR} isApp={true} />
        <div>
          <h1 id="home-title">{state.bot.name}</h1>
          <p className="place-topic">
            {sentences.app} · {sentences.homeTab}
          </p>
        </div>
      </header>
      <div className="home-body">
        {state.home === null ? (
          <p className="empty">{sentences.homeEmpty}</p>
        ) : (
          <Blocks blocks={blocks} surface={surface} />
        )}
      </div>
    </section>
  );
}
