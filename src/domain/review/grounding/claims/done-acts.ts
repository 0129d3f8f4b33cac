import type { ReadText, Word } from '../../../phrases/read-words.ts';
import { rememberForms } from '../../../phrases/word-form.ts';
import type { Language } from '../../../text/languages.ts';

const AUXILIARY =
  /^(?:hemos|han|ha|habeis|he|hem|heu|hay|have|has|had|ve|is|are|was|were|been|esta|estan|sigue|siguen|queda|quedan|quedo|quedaron|fue|fueron|sido|son|es|estat|foi|foron|quedou)$/;
const PARTICIPLE =
  /(?:[aí]d[oa]s?|id[oa]s?|[eo]t[oa]s|abiert[oa]s?|hech[oa]s?|puest[oa]s?|resuelt[oa]s?|rot[oa]s?|cubiert[oa]s?|(?:de|re)?vuelt[oa]s?|repuest[oa]s?|aberto?s?|aberta?s?|feit[oa]s?|post[oa]s|resolt[oa]?s?|at|ats|ades|it|its|ut|uts|uda|udes|obert[oa]?s?|fet[as]?|posat|[a-z]{2,}ed|found|fixed|built|sent|shut|gone|done|made|begun|put|cut|hurt|burnt|paid|bought|sold|taken|given|brought|restored)$/;
/** Past forms that need no auxiliary: "cambió", "arreglaron", "va començar", "queimou", "konpondu zuten", "we tested". */
const NO_PARTICIPLE =
  /^(?:privado|privada|privat|estado|estados|lado|lados|mercado|grado|grados|resultado|resultados|pescado|helado|sabado|sentido|partido|partidos|ruido|ruidos|vestido|salida|salidas|comida|vida|medida|medidas|bebida|subida|partida|entrada|entradas|llamada|llamadas|parada|paradas|jornada|calzada|fachada|temporada|madrugada|estada|estat|mercat|costat|resultat|resultats|grat|gratuit|gratuita|trucada|parades|eixida|mida|mides|beguda|chamada|xornada|need|speed|feed|seed|bed|hundred|indeed|nit|petit|credit|debit|transit|deposit|permit|limit|visit)$|tats?$|idades?$/;
const SPANISH_PAST = /(?:[a-zñ]{2,}ó|[a-z]{2,}(?:aron|ieron|eron|iron))$/u;
const GALICIAN_PAST =
  /^(?!estou$|ou$|vou$|dou$|sou$|soou$)[a-zñ]{2,}(?:[aeio]u(?:n?os?|n?as?)?|[a-zñ]{2,}(?:aron|eron|iron))$/;
const BASQUE_AUXILIARY = /^(?:dute|dugu|du|ditugu|dituzte|ditu|zuten|zuen|zituzten|zen|ziren|dira|diete|zaie)$/;
const BASQUE_PARTICIPLE = /(?:tu|du|i|ra|ri|re|in)$/;
const CATALAN_GO = /^(?:va|van|vam|vau)$/;
const INFINITIVE = /(?:ar|er|ir|re|[aei]r(?:se|lo|la|los|les|ho))$/;

/** Acts with a message, and remarks on the house's own pages; they are no acts in the world. */
const SERVICE_ACTS =
  /^(?:recib|rebut|rebud|llegid|leid|pasad|pasat|traslad|anotad|anotat|publica|publiqu|explica|public|listed|argitara|received|passed|noted|trasllad|helaraz|pasatu|jaso|irakurri|ikusi|comprob|comprov|confirm|verific|egiaztatu|baieztatu|checked|acord|agreed|decid|erabaki|escrit|escrib|contad|preocupa|enfada|cansad|interesa|worried|interested|supposed|tired|based|need|animad|encantad|invitad|dirigid|protegid|pensad|asked|called|llamad|domicilia|eskatu|agradec|nahi|behar|mesedez|publish|abonad|indicad|establecid|debid|previst|previs|handled|managed)/;

/** Sent on is a service act only of what the citizen wrote. */
const SENT = /^(?:enviad|enviat|mandad|bidali|sent$|forwarded)/;
const MESSAGE =
  /^(?:aviso|avis|mensaj|missatg|mensax|comentari|quej|queix|preg|propuest|propost|petici|palabra|paraul|verbas|nota|text|abisu|mezu|galder|kexa|iritzi|message|report|comment|question|complaint|words|note)/;
const ENGLISH_DOER =
  /^(?:we|they|team|crew|crews|workers|staff|engineers|council|police|firefighters|technicians|services|company)$/;

/** Returns true if a word may have the form of an act, in any language; most words have not. */
const mayBeDone = rememberForms(
  (folded) =>
    !SERVICE_ACTS.test(folded) &&
    (/(?:o|ron|ed)$/.test(folded) ||
      [INFINITIVE, PARTICIPLE, GALICIAN_PAST, BASQUE_PARTICIPLE].some((form) => form.test(folded))),
);

/** The words of a stretch that tell an act as done or a state as reached; only the house's own service acts are left out. */
export function doneActs({ text, words }: ReadText, from: number, to: number, language: Language): Word[] {
  const acts: Word[] = [];
  let passesOn: boolean | null = null;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined || !mayBeDone(word)) continue;
    if (SENT.test(word.folded)) {
      passesOn ??= words.slice(from, to).some(({ folded }) => MESSAGE.test(folded));
      if (passesOn) continue;
    }
    const before = [words[at - 1], words[at - 2], words[at - 3]].filter((_, back) => at - 1 - back >= from);
    if (isDone(word, before, text, language) || isDoneInBasque(word, words[at + 1], language)) acts.push(word);
  }
  return acts;
}

function isDone(
  { folded, start, end }: Word,
  before: readonly (Word | undefined)[],
  text: string,
  language: Language,
): boolean {
  if (NO_PARTICIPLE.test(folded)) return false;
  if (CATALAN_GO.test(before[0]?.folded ?? '') && INFINITIVE.test(folded)) return true;
  if (PARTICIPLE.test(folded) && folded.length > 3 && before.some((each) => AUXILIARY.test(each?.folded ?? '')))
    return true;
  const written = text.slice(start, end).normalize('NFC').toLowerCase();
  if (language === 'en') {
    return /[a-z]{3,}ed$/.test(folded) && before.slice(0, 2).some((each) => ENGLISH_DOER.test(each?.folded ?? ''));
  }
  if (language === 'es') return SPANISH_PAST.test(written);
  return language === 'gl' && folded.length > 4 && GALICIAN_PAST.test(folded);
}

function isDoneInBasque({ folded }: Word, next: Word | undefined, language: Language): boolean {
  return (
    language === 'eu' &&
    BASQUE_PARTICIPLE.test(folded) &&
    folded.length > 3 &&
    BASQUE_AUXILIARY.test(next?.folded ?? '')
  );
}
