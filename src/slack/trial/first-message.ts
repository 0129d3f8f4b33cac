import type { KnownBlock } from '@slack/types';
import type { Examined } from '../../domain/trial/stage.ts';
import { inSpanish } from '../../i18n/spanish/in-spanish.ts';
import type { Texts } from '../../i18n/texts.ts';
import { button, contextBlock, escapeMrkdwn, sectionBlock, sectionWith, truncate } from '../kit/blocks.ts';
import { TRIAL } from '../kit/ids.ts';
import type { DrawnCard } from '../kit/with-watermark.ts';
import { goLiveButton } from './live-messages.ts';

/** Findings that are named; `./portavoz doctor` names them all. */
const SHOWN = 4;
const LONGEST = 150;

/** Order in which findings are named. */
const GRAVEST_FIRST = ['red', 'unchecked', 'yellow'] as const;

/**
 * Builds the message to the lead of a new installation: what is set, what is missing, and four steps to go
 * live, each with its button.
 */
export function firstMessage(examined: readonly Examined[], texts: Texts): DrawnCard {
  const text = texts.t('trial.first');
  return {
    text,
    blocks: [
      sectionBlock(text),
      sectionBlock(foundLines(examined, texts).join('\n')),
      step('questions', TRIAL.questions, texts),
      step('test_call', TRIAL.testCall, texts),
      step('drill', TRIAL.drill, texts),
      sectionWith(texts.t('trial.step_go_live'), goLiveButton('first', texts)),
      contextBlock(texts.t('trial.once')),
    ],
  };
}

function step(name: 'questions' | 'test_call' | 'drill', action: string, texts: Texts): KnownBlock {
  return sectionWith(texts.t(`trial.step_${name}`), button(texts.t(`button.trial_${name}`), action, name));
}

/** Returns what is set, in one line, and what is missing, a line each. */
function foundLines(examined: readonly Examined[], texts: Texts): string[] {
  const language = doctorLanguage(texts);
  const missing = GRAVEST_FIRST.flatMap((level) => examined.filter((one) => one.level === level));
  const open = new Set(missing.map(({ title }) => title[language]));
  const set = new Set(examined.map(({ title }) => title[language]).filter((title) => !open.has(title)));
  const rest = missing.length - SHOWN;
  return [
    ...(set.size === 0 ? [] : [texts.t('trial.set', { what: [...set].join(', ') })]),
    ...(missing.length === 0 ? [texts.t('trial.nothing_missing')] : []),
    ...missing.slice(0, SHOWN).map(({ level, title, what }) =>
      texts.t(level === 'red' ? 'trial.missing_red' : 'trial.missing', {
        title: title[language],
        what: escapeMrkdwn(truncate(firstLine(what[language]), LONGEST)),
      }),
    ),
    ...(rest > 0 ? [texts.t('trial.missing_more', { count: rest })] : []),
  ];
}

/** A finding of doctor may go on with a list of places. */
function firstLine(said: string): string {
  return said.split('\n')[0] ?? '';
}

/** Doctor speaks two languages; Spanish is nearer to who reads the other ones of the house. */
export function doctorLanguage({ language }: Texts): 'es' | 'en' {
  return language === 'en' ? 'en' : 'es';
}

/** Returns a sentence of the handbook's checks in the language of doctor. */
export function checkWords(message: string, texts: Texts): string {
  return doctorLanguage(texts) === 'en' ? message : inSpanish(message);
}
