import type { ReadText, Word } from '../../../phrases/read-words.ts';
import { rememberForms } from '../../../phrases/word-form.ts';
import type { Language } from '../../../text/languages.ts';
import { rememberWordsIn } from '../../../text/remember-words.ts';

const AUXILIARY =
  /^(?:hemos|han|ha|habeis|he|hem|heu|hay|have|has|had|ve|is|are|was|were|been|esta|estan|sigue|siguen|queda|quedan|quedo|quedaron|fue|fueron|sido|son|es|estat|foi|foron|quedou)$/;
const PARTICIPLE =
  /(?:[aí]d[oa]s?|id[oa]s?|[eo]t[oa]s|abiert[oa]s?|hech[oa]s?|puest[oa]s?|resuelt[oa]s?|rot[oa]s?|cubiert[oa]s?|(?:de|re)?vuelt[oa]s?|repuest[oa]s?|aberto?s?|aberta?s?|feit[oa]s?|post[oa]s|resolt[oa]?s?|at|ats|ades|it|its|ut|uts|uda|udes|obert[oa]?s?|fet[as]?|posat|[a-z]{2,}ed|found|fixed|built|sent|shut|gone|done|made|begun|put|cut|hurt|burnt|paid|bought|sold|taken|given|brought|restored)$/;
/** Past forms that need no auxiliary: "cambió", "arreglaron", "va començar", "queimou", "konpondu zuten", "we tested". */
const NO_PARTICIPLE =
  /^(?:ezin|rapid[oa]s?|valid[oa]s?|solid[oa]s?|humed[oa]s?|querid[oa]s?|privado|privada|privat|estado|estados|lado|lados|mercado|grado|grados|resultado|resultados|pescado|helado|sabado|sentido|partido|partidos|ruido|ruidos|vestido|salida|salidas|comida|vida|medida|medidas|bebida|subida|partida|entrada|entradas|llamada|llamadas|parada|paradas|jornada|calzada|fachada|temporada|madrugada|estada|estat|mercat|costat|resultat|resultats|grat|gratuit|gratuita|trucada|parades|eixida|mida|mides|beguda|chamada|xornada|need|speed|feed|seed|bed|hundred|indeed|nit|petit|credit|debit|transit|deposit|permit|limit|visit)$|tats?$|idades?$/;
const SPANISH_PAST = /(?:[a-zñ]{2,}ó|[a-z]{2,}(?:aron|ieron|eron|iron))$/u;
const GALICIAN_PAST =
  /^(?!estou$|ou$|vou$|dou$|sou$|soou$)[a-zñ]{2,}(?:[aeio]u(?:n?os?|n?as?)?|[a-zñ]{2,}(?:aron|eron|iron))$/;
const BASQUE_AUXILIARY = /^(?:dute|dugu|du|ditugu|dituzte|ditu|zuten|zuen|zituzten|zen|ziren|dira|diete|zaie)$/;
const BASQUE_PARTICIPLE = /(?:tu|du|i|ra|ri|re|in)$/;
const CATALAN_GO = /^(?:va|van|vam|vau)$/;
const INFINITIVE = /(?:ar|er|ir|re|[aei]r(?:se|lo|la|los|les|ho))$/;

/** The accent tells "cambió" from "cambio". */
const isSpanishPast = rememberWordsIn((written) => SPANISH_PAST.test(written.normalize('NFC').toLowerCase()));

/** Acts with a message, and remarks on the house's own pages; they are no acts in the world. */
const SERVICE_ACTS =
  /^(?:recib|rebut|rebud|llegid|leid|pasad|pasat|traslad|anotad|anotat|publica|publiqu|explica|public|listed|argitara|received|passed|noted|trasllad|helaraz|pasatu|jaso|irakurri|ikusi|comprob|comprov|confirm|verific|egiaztatu|baieztatu|checked|acord|agreed|decid|erabaki|escrit|escrib|contad|preocupa|enfada|cansad|interesa|worried|interested|supposed|tired|based|need|animad|encantad|invitad|dirigid|protegid|pensad|asked|called|llamad|domicilia|eskatu|agradec|nahi|behar|mesedez|publish|abonad|indicad|establecid|debid|previst|previs|handled|managed)/;

/** Sent on is a service act only of what the citizen wrote. */
const SENT = /^(?:enviad|enviat|mandad|bidali|sent$|forwarded)/;
const MESSAGE =
  /^(?:aviso|avis|mensaj|missatg|mensax|comentari|quej|queix|preg|propuest|propost|petici|palabra|paraul|verbas|nota|text|abisu|mezu|galder|kexa|iritzi|message|report|comment|question|complaint|words|note)/;
const ENGLISH_DOER =
  /^(?:we|they|team|crew|crews|workers|staff|engineers|council|police|firefighters|technicians|services|company)$/;

/** Parts that a word may play by its form, in any language; most words play none. */
type ActForm = {
  mayBeDone: boolean;
  isSent: boolean;
  isNoParticiple: boolean;
  isInfinitive: boolean;
  isParticiple: boolean;
  isAuxiliary: boolean;
  isCatalanGo: boolean;
  isBasqueParticiple: boolean;
  isBasqueAuxiliary: boolean;
  isEnglishDoer: boolean;
};

const formOf = rememberForms((folded): ActForm => {
  const [isInfinitive, isParticiple, isGalician, isBasque] = [
    INFINITIVE,
    PARTICIPLE,
    GALICIAN_PAST,
    BASQUE_PARTICIPLE,
  ].map((form) => form.test(folded));
  const hasForm = [isInfinitive, isParticiple, isGalician, isBasque, /(?:o|ron|ed)$/.test(folded)].includes(true);
  return {
    mayBeDone: hasForm && !SERVICE_ACTS.test(folded),
    isSent: SENT.test(folded),
    isNoParticiple: NO_PARTICIPLE.test(folded),
    isInfinitive: isInfinitive === true,
    isParticiple: isParticiple === true && folded.length > 3,
    isAuxiliary: AUXILIARY.test(folded),
    isCatalanGo: CATALAN_GO.test(folded),
    isBasqueParticiple: isBasque === true && folded.length > 3,
    isBasqueAuxiliary: BASQUE_AUXILIARY.test(folded),
    isEnglishDoer: ENGLISH_DOER.test(folded),
  };
});

/** The words of a stretch that tell an act as done or a state as reached; only the house's own service acts are left out. */
export function doneActs({ text, words }: ReadText, from: number, to: number, language: Language): Word[] {
  const acts: Word[] = [];
  let passesOn: boolean | null = null;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const form = formOf(word);
    if (!form.mayBeDone) continue;
    if (form.isSent) {
      passesOn ??= words.slice(from, to).some(({ folded }) => MESSAGE.test(folded));
      if (passesOn) continue;
    }
    if (
      isDone(word, form, formsBefore(words, at, from), text, language) ||
      isDoneInBasque(form, words[at + 1], language)
    )
      acts.push(word);
  }
  return acts;
}

/** Forms of the three words before one, the nearest first. */
function formsBefore(words: readonly Word[], at: number, from: number): ActForm[] {
  const forms: ActForm[] = [];
  for (let before = at - 1; before >= Math.max(from, at - 3); before -= 1) {
    const word = words[before];
    if (word !== undefined) forms.push(formOf(word));
  }
  return forms;
}

function isDone(
  { folded, start, end }: Word,
  form: ActForm,
  before: readonly ActForm[],
  text: string,
  language: Language,
): boolean {
  if (form.isNoParticiple) return false;
  if (form.isInfinitive && before[0]?.isCatalanGo === true) return true;
  if (form.isParticiple && before.some(({ isAuxiliary }) => isAuxiliary)) return true;
  if (language === 'en') {
    return /[a-z]{3,}ed$/.test(folded) && before.slice(0, 2).some(({ isEnglishDoer }) => isEnglishDoer);
  }
  if (language === 'es') return isSpanishPast(text, start, end);
  return language === 'gl' && folded.length > 4 && GALICIAN_PAST.test(folded);
}

function isDoneInBasque(
  { isBasqueParticiple, isNoParticiple }: ActForm,
  next: Word | undefined,
  language: Language,
): boolean {
  return (
    language === 'eu' && isBasqueParticiple && !isNoParticiple && next !== undefined && formOf(next).isBasqueAuxiliary
  );
}
