import { PLAYBOOK_AT_RISK } from '../../handbook/playbook.ts';
import { compileRules } from '../../phrases/compile-rules.ts';
import { createPhraseBook } from '../../phrases/phrase-book.ts';
import { readWords } from '../../phrases/read-words.ts';
import { createWordIndex } from '../../phrases/word-index.ts';
import { EMOJI } from '../../text/emoji/emoji-pattern.ts';
import type { DraftReading } from '../model/draft-reading.ts';
import type { Finding } from '../model/finding.ts';

const FIRST_EMOJI = new RegExp(EMOJI, 'v');

const see = compileRules(
  [
    {
      name: 'mourning',
      phrases: [
        '(pesame|condolencias|duelo|luto|fallecid*|fallecimiento*|fallecio|falleci*|murio|murieron|muerte|muerto|muertos|muerta|muertas|funeral|entierro|viuda|viudo|victima|victimas|herido|heridos|ahogado|ahogada)',
        '(condol|condols|dol|mort|morta|morts|mortes|difunt*|defuncio|enterrament|soterrar|ferit|ferits|victimes|va morir|ha mort)',
        '(doo|loito|morto|morta|mortos|morreu|enterro|falecid*|faleceu|vitima|vitimas|ferido|feridos)',
        '(dolumin*|hildako*|hil|zendu|zendutako*|hileta*|biktima*|zauritu*)',
        '(condolence*|bereave*|mourning|died|death|dead|funeral|killed|victim|victims|injured|grief|grieving)',
        '(suicid*|agresion*|agredid*|maltrat*|violacion|violencia|atropell*|desaparecid*|agressio*|violencia|desaparegu*|eraso*|bortxa*|indarkeria|assault*|violence|missing)',
      ],
    },
  ],
  {},
  createPhraseBook(createWordIndex({ typos: false })),
);

/** Warns of any emoji where a person mourns or is in danger. */
export function findMourningEmoji({ text, read, post, postClass, playbook }: DraftReading): Finding[] {
  // Below are letters, figures and marks.
  const emoji = /[\u203c-\u{10ffff}]/u.test(text) ? FIRST_EMOJI.exec(text) : null;
  if (emoji === null || /^[©®™]/u.test(emoji[0])) return [];
  const grave =
    postClass === 'life_risk' ||
    postClass === 'hate' ||
    playbook?.id === PLAYBOOK_AT_RISK ||
    see(read).has('mourning') ||
    (post !== null && see(readWords(post.text)).has('mourning'));
  if (!grave) return [];
  const start = emoji.index;
  const message = { key: 'finding.style.emoji-grave' };
  return [{ rule: 'style', level: 'warn', words: emoji[0], start, end: start + emoji[0].length, message, fix: '' }];
}
