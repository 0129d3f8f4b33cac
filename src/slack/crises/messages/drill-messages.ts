import type { DrillRun } from '../../../domain/crises/drill/drill-run.ts';
import type { Drill } from '../../../domain/handbook/drill.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { networkById } from '../../../domain/handbook/handbook.ts';
import { mentionOf } from '../../../domain/people/mention.ts';
import { inLanguage, LANGUAGES } from '../../../domain/text/languages.ts';
import type { Texts } from '../../../i18n/texts.ts';
import { actionsBlock, button, contextBlock, quoteBlock, sectionBlock, truncate } from '../../kit/blocks.ts';
import { DRILL_ACTIONS } from '../../kit/ids.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';

const TITLE_CHARACTERS = 150;
const BRIEFING_CHARACTERS = 900;
const AUTHOR_CHARACTERS = 80;
const POST_CHARACTERS = 2_500;

/** Said in the channel of drills when one begins. */
export function drillBegins({ startedBy, speed }: DrillRun, drill: Drill, texts: Texts): DrawnCard {
  const title = typedWords(drillTitle(drill, texts), TITLE_CHARACTERS);
  const text = texts.t('drill.begins', { title, who: mentionOf(startedBy) });
  const paces = speed === 1 ? [] : [texts.t('drill.faster', { speed })];
  const briefing = typedWords(inLanguage(drill.briefing ?? {}, texts.language, LANGUAGES), BRIEFING_CHARACTERS);
  return {
    text,
    blocks: [
      sectionBlock(text),
      ...(briefing.trim() === '' ? [] : [sectionBlock(briefing)]),
      contextBlock([...paces, texts.t('drill.rules')].join(' ')),
    ],
  };
}

/** Builds the message for the end of a drill that can no longer be scored. */
export function drillEnded(drill: string, texts: Texts): DrawnCard {
  const text = texts.t('drill.gone', { drill: typedWords(drill, TITLE_CHARACTERS) });
  return { text, blocks: [sectionBlock(text)] };
}

/** An invented post, as a monitoring tool would bring it, and the button by which it is flagged as it is written. */
export function drillPostMessage(drill: Drill, at: number, handbook: Handbook, texts: Texts): DrawnCard {
  const post = drill.posts[at];
  const network = networkById(handbook, post?.network ?? '')?.name ?? post?.network ?? '';
  const said = texts.t('drill.post', {
    network: typedWords(network, TITLE_CHARACTERS),
    author: typedWords(post?.author ?? '', AUTHOR_CHARACTERS),
  });
  return {
    text: said,
    blocks: [
      sectionBlock(said),
      quoteBlock(truncate(post?.text ?? '', POST_CHARACTERS)),
      actionsBlock([button(texts.t('button.flag_drilled'), DRILL_ACTIONS.flag, `${drill.id}:${at}`)]),
    ],
  };
}

export function drillTitle({ titles, id }: Drill, { language }: Texts): string {
  return inLanguage(titles, language, []) || id;
}
