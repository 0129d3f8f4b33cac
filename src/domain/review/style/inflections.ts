import { stemWord } from '../../phrases/stem-word.ts';
import type { Language } from '../../text/languages.ts';

/** Forms of short irregular verbs whose stem tells nothing; folded, by their infinitive. */
const IRREGULAR: Readonly<Record<string, string>> = {
  dar: 'doy da damos dan dio dimos dieron daba dara daremos daran dado dando de den demos daria dese',
  hacer: 'hago hace hacemos hacen hizo hicimos hicieron haria hara haremos haran hecho haciendo haga hagan hagamos haz',
  poner: 'pongo pone ponemos ponen puso pusimos pondra pondremos pondran puesto poniendo ponga pongan pongamos pon',
  ponerse:
    'ponerse ponerte ponernos ponerme pongase ponganse ponte poneos pongo pone pones ponemos ponen puso pusimos pondra pondras pondremos pondran puesto poniendo poniendose ponga pongas pongan pongamos',
  llevar:
    'llevo lleva llevamos llevan llevo llevaron llevara llevaremos llevaran llevado llevada llevadas llevados llevando lleve lleven llevaba',
  donar: 'dona donem donen donat donara donarem donaran donant done donada',
  dur: 'duu duem duen dut duta dutes duts dura durem duran duent duga duia porta',
  levar: 'leva levamos levan levou levaron levara levaremos levaran levado levada levando leve levouse levase',
  realizar: 'realizo realiza realizamos realizan realizaremos realizara realizado realizando realice realicen realizar',
  make: 'makes made making',
  provide: 'provides provided providing',
};

const INFINITIVE = /(?:[aei]r|ir)(?:se)?$/;

/**
 * Returns a test for words that may replace the first word of a circumlocution: the same verb in
 * another person or tense. Null if the word is no verb and only matches itself.
 */
export function inflectionOf(folded: string, language: Language): ((word: string) => boolean) | null {
  const irregular = IRREGULAR[folded];
  if (irregular !== undefined) {
    const forms = new Set([folded, ...irregular.split(' ')]);
    return (word) => forms.has(word);
  }
  if (!isVerb(folded, language)) return null;
  const stem = stemWord(folded.replace(/(?<=[aei]r)se$/, ''), language);
  return stem.length < 4 ? null : (word) => stemWord(word.replace(/(?<=[aei]r)(?:se|nos|te)$/, ''), language) === stem;
}

function isVerb(folded: string, language: Language): boolean {
  if (language === 'en') return folded.length > 5;
  if (language === 'eu') return /tu$|eraman$/.test(folded);
  return INFINITIVE.test(folded) || /[aei]ra$/.test(folded);
}
