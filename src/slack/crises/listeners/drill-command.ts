import { endDrill, startDrill } from '../../../domain/crises/drill/direct-drill.ts';
import { readWord } from '../../../i18n/commands/command-words.ts';
import type { Texts } from '../../../i18n/texts.ts';
import type { Requester } from '../../bolt/requester.ts';
import type { SlackDeps } from '../../bolt/slack-deps.ts';
import { typedWords } from '../../kit/typed-words.ts';
import { drillTitle } from '../messages/drill-messages.ts';

const TITLE_CHARACTERS = 150;

/**
 * Answers `/crisis drill`, `/crisis drill dana`, `/crisis drill dana x5` and `/crisis drill end`.
 * Only the person who typed the command sees the answer.
 */
export async function answerToDrill(
  typed: string,
  requester: Omit<Requester, 'texts'>,
  texts: Texts,
  deps: Pick<SlackDeps, 'cases' | 'crises'>,
): Promise<string> {
  const { drills: desk } = deps.crises;
  if (desk === null) return texts.t('drill.no_channel');
  const channel = `<#${desk.channel}>`;
  const [word = '', speed] = typed.toLowerCase().split(/\s+/);
  if (word === '') return drillList(texts, deps);
  if (readWord('crisis drill', word)?.word === 'end') {
    await endDrill(desk, requester);
    desk.wake();
    return texts.t('drill.ending', { channel });
  }
  const run = await startDrill(desk, { drill: word, speed: speedIn(speed), ...requester });
  if (run === null) return texts.t('drill.starting', { title: word, channel });
  await desk.announce(run);
  desk.wake();
  const drill = deps.cases.handbook.current().drills.find(({ id }) => id === word);
  const title = typedWords(drill === undefined ? word : drillTitle(drill, texts), TITLE_CHARACTERS);
  return texts.t('drill.starting', { title, channel });
}

function drillList(texts: Texts, deps: Pick<SlackDeps, 'cases'>): string {
  const drills = deps.cases.handbook.current().drills.map((drill) => {
    const title = typedWords(drillTitle(drill, texts), TITLE_CHARACTERS);
    return `• \`${drill.id}\` ${title}`;
  });
  return [texts.t('help.drill'), ...drills].join('\n');
}

/** `x5` or `5x`; 0, which no drill is played at, for what is no speed. */
function speedIn(typed: string | undefined): number {
  if (typed === undefined) return 1;
  return Number(/^x?(\d{1,3})x?$/.exec(typed)?.[1] ?? 0);
}
