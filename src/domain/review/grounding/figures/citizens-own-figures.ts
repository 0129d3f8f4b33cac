import { foldText } from '../../../text/fold-text.ts';
import { isHarm, isKnownNoun } from '../quantities/counted-nouns.ts';
import type { Figure } from '../quantities/quantity.ts';

/** With these a sentence says whose word it is: "nos dices que llevas tres días". */
const TOLD = spokenFigure(
  'cuentas cuenta-usted dices dice-usted nos-dices comentas explicas segun-tu segun-cuentas ens-dius ens-dieu contes expliques contas dis contais you-say you-said you-mention you-tell you-told you-wrote diozu diozun diozunez esaten-duzu',
);
/**
 * Words of sympathy; the sentence may repeat few and small figures of the citizen's own life: "con
 * dos críos".
 */
const SYMPATHY = spokenFigure(
  'sentimos lamentamos entendemos comprendemos sentim lamentem entenem comprenem sentimolo entendemos comprendemos sorry we-understand we-know sentitzen ulertzen is-hard must-be-hard are-hard is-a-long-time es-duro es-muy-duro es-mucho son-muchas es-dur es-molt-dur es-molt son-moltes e-duro e-moi-duro e-moito son-moitas gogorra-da asko-da',
);
/** "tres horas esperando". */
const WAITED =
  /(?<!\p{L})(?:esper(?:ar|ando|ado|a|aste|aras|at|ant|aches|emos)|aguardar|agardar|agardando|cola|cua|itxaro\p{L}*|itxaron|wait(?:ed|ing)?|queue|queuing)(?!\p{L})/u;
const FEW = 5;
/** With these a sentence says that it is hard, in whatever words: "dos mesos són massa", "se hacen muy largos". */
const HARDSHIP = new RegExp(
  [
    '(?:es|son|era|han sido|se hacen?|resultan?) (?:muy |ya |demasiado |bastante )?(?:much[oa]s?|demasiad[oa]s?|larg[oa]s?|dur[oa]s?|pesad[oa]s?|un problema|una barbaridad|normal|logico)',
    '(?:es|son|fan|han sigut) (?:molt |ja |massa )?(?:molts?|moltes|massa|llargs?|llargues|llarg|durs?|dures|un problema|normal|logic)',
    '(?:e|son|fanse|facense) (?:moi |xa |demasiado )?(?:moit[oa]s?|demasiad[oa]s?|long[oa]s?|dur[oa]s?|un problema|normal|loxico)',
    '(?:asko|gehiegi|luzea?k?|gogorra?k?|nekagarria?|arazo bat|normala|ulergarria) (?:da|dira|egiten)',
    "(?:is|are|has been|have been|feels?|'s) (?:a |far |much |very |too |really )*(?:long|lot|much|many|hard|problem|tiring|exhausting|frustrating)",
    '(?:no es|no son|non e|is not|are not|isn.t) (?:lo que|el que|o que|what)|(?:nadie|ningu|ninguen) (?:deberia|hauria|debe)|should not have to',
    'se notan?|preocupan?|duelen?|pesan?|doen|cansan?|desesperan?|agotan?|es nota|notase|desespera|adds? up|no wonder',
    'sentimos|lamentamos|entendemos|comprendemos|sentim|lamentem|entenem|comprenem|sentimolo|sorry|we understand|sentitzen|ulertzen',
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join('|'),
  'u',
);

/** "Sentimos que el 12 de mayo encontraras cerrado", "thanks for telling us about 12 May". */
const REGRETTED =
  /(?<!\p{L})(?:sentimos|lamentamos|sentim|lamentem|sentimolo|sorry|sentitzen|(?:gracias|gracies|grazas|thanks|thank you) (?:por|per|for) (?:contar|avisar|decir|explicar|dir|telling|letting)\p{L}*)(?!\p{L})/u;

/**
 * Returns true if such a sentence may repeat a figure of the post: never an hour, a date, money or
 * harm.
 */
export function maySayBack(figure: Figure, sentence: string): boolean {
  if (figure.kind !== 'number' && figure.kind !== 'duration') return false;
  if (figure.kind === 'number' && figure.subject.states.some(isHarm)) return false;
  const folded = foldText(sentence, 'loose').text;
  if (TOLD.test(folded)) return true;
  // Who waited knows how long.
  if (figure.kind === 'duration') return SYMPATHY.test(folded) && WAITED.test(folded);
  const isOwnLife = figure.kind === 'number' && !figure.subject.nouns.some(isKnownNoun);
  return isOwnLife && figure.values.every((value) => value <= FEW) && SYMPATHY.test(folded);
}

/**
 * Returns true if a sentence shows sympathy with a figure of the citizen's: no hour or percentage,
 * and no harm to a person. A date is one only where the sentence says that it was told.
 */
export function mayFeelFor(figure: Figure, sentence: string): boolean {
  if (figure.kind === 'hour' || figure.kind === 'percentage') return false;
  if (figure.kind === 'number' && figure.subject.states.some(isHarm)) return false;
  const folded = foldText(sentence, 'loose').text;
  return figure.kind === 'date' ? REGRETTED.test(folded) : HARDSHIP.test(folded);
}

function spokenFigure(phrases: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${phrases.replaceAll(' ', '|').replaceAll('-', ' ')})(?!\\p{L})`, 'u');
}
