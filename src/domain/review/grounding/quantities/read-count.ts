import type { NumberAtom } from './atom.ts';
import type { AtomRow } from './atom-row.ts';
import { gapAfter, numberAt, wordAfter, wordBefore } from './atom-row.ts';
import { isHarm, isOrdinaryNoun, nounConcept, rootOf, stateConcept } from './counted-nouns.ts';
import { isOrdinary } from './ordinary-numbers.ts';
import type { Placed } from './placed-figure.ts';
import { headWord, NO_SUBJECT, readSubject } from './read-subject.ts';

/** Nouns that a number names: "línea 3". */
const LABELS = new Set(
  'lineas linies liñas lines autobuses autobusos buses trenes plantas fases articulos articles calles carrers zonas linea linia liña line bus autobus tren train anden via parada carretera estrada km kilometro quilometro quilometre kilometre kilometros quilometros quilometres kilometres calle carrer rua avenida avinguda plaza placa praza portal puerta porta bloque planta piso sala aula pista fase nivel nivell tramo tram lote articulo article artigo art punto punt sector zona distrito districte ley llei lei decreto decret numero num n nº ventanilla mesa taula consulta puesto post edificio edifici nave modulo modul anexo annex capitulo pagina page opcion opcio step paso pas pas grupo grup equipo bandera norma iso version canal'.split(
    ' ',
  ),
);
/** The number at `index` as a count or part of a name; null when it is an ordinary word. */
export function readCount(row: AtomRow, index: number): Placed | null {
  const atom = numberAt(row, index);
  if (atom === null || rowsBefore(row, index)) return null;
  const name = namedNumber(row, index, atom);
  if (name !== null) return name;
  const subject = readSubject(row, index);
  const head = headWord(row, index);
  const harm = subject.states.some(isHarm);
  if (isOrdinary(row, index, atom, head) && !(harm && stateNear(row, index))) return null;
  const shown = head === '' ? NO_SUBJECT : subject;
  return {
    figure: {
      kind: 'number',
      values: atom.values,
      subject: subject.nouns.length + subject.states.length === 0 ? shown : subject,
    },
    from: index,
    to: index,
  };
}

/**
 * Matches a case that a person brings to us, not a case of illness: "De un caso así no podemos
 * hablar".
 */
const NOT_ILL =
  /^(?:casos?|cas|case|cases) (?:asi|aixi|como|com|coma|like|tan|concret[oa]?|particular|personal|individual|parecidos?|similar|semblant|xa|ya|se)$/;

function stateNear(row: AtomRow, index: number): boolean {
  const words = [wordAfter(row, index), wordAfter(row, index + 1)];
  if (NOT_ILL.test(words.join(' '))) return false;
  return words.some((word) => {
    const state = stateConcept(word);
    return state !== null && isHarm(state);
  });
}

/** "línea 3", "DANA 2024", "calle Mayor 12", "Cuatro Caminos". */
function namedNumber(row: AtomRow, index: number, atom: NumberAtom): Placed | null {
  if (wordBefore(row, index) === '' && index > 0 && !isCapital(row, index - 1)) return null;
  if (atom.shape === 'spoken') return spokenName(row, index, atom);
  return atom.shape === 'plain' && wordBefore(row, index) !== '' ? numberedName(row, index, atom) : null;
}

/** "plaza de los Cuatro Caminos": capitals amid a sentence, and nothing that we know how to count. */
function spokenName(row: AtomRow, index: number, atom: NumberAtom): Placed | null {
  const next = row.atoms[index + 1]?.text ?? '';
  const proper = isCapital(row, index) && isCapital(row, index + 1) && gapAfter(row, index) === ' ';
  if (!proper || wordBefore(row, index) === '' || (nounConcept(next) ?? stateConcept(next)) !== null) return null;
  return { figure: { kind: 'name', name: rootOf(next), value: String(atom.values[0]) }, from: index, to: index + 1 };
}

function numberedName(row: AtomRow, index: number, atom: NumberAtom): Placed | null {
  const before = wordBefore(row, index);
  const head = headWord(row, index);
  const isLabel = LABELS.has(before);
  const counts = isLabel ? (nounConcept(head) ?? stateConcept(head)) !== null : head !== '';
  const year = /^(?:19|20)\d\d$/.test(atom.text);
  const afterName = isCapital(row, index - 1) && (year || row.atoms[index - 2]?.type === 'word');
  if (counts || !(isLabel || afterName)) return null;
  if (isOrdinaryNoun(before)) return null;
  return { figure: { kind: 'name', name: labelOf(before), value: String(atom.values[0]) }, from: index - 1, to: index };
}

/** The same label in five languages, and short: "km 12" is "kilómetro 12". */
const SAME_LABELS: ReadonlyMap<string, string> = new Map(
  [
    'km kilometro quilometro quilometre kilometre kilometroa kilometros quilometros quilometres kilometres',
    'linea lineas linia linies liña liñas line lines l',
    'articulo articulos article articles artigo art',
    'planta plantas piso pis andar floor solairua',
    'calle calles carrer carrers rua kalea street',
    'numero num n nº number zenbakia',
    'paso pas step urratsa',
    'puerta porta portal door atea',
    'plaza placa praza square',
    'tramo tram tramos trams',
    'anden via andana platform',
    'ley llei lei law legea',
    'grupo grup group taldea',
    'opcion opcio option aukera',
  ].flatMap((line) => line.split(' ').map((word, _, [first = word]) => [word, first] as const)),
);

function labelOf(word: string): string {
  return rootOf(SAME_LABELS.get(word) ?? word);
}

function isCapital(row: AtomRow, index: number): boolean {
  const atom = row.atoms[index];
  return atom !== undefined && /^\p{Lu}/u.test(row.written(atom));
}

/** Returns true if the number at `index` only numbers a row of a list: "1. Cierra la llave", "1) entra 2) pulsa". */
function rowsBefore(row: AtomRow, index: number): boolean {
  const atom = row.atoms[index];
  if (atom?.type !== 'number' || (atom.values[0] ?? 10) > 9 || !isMark(row, index)) return false;
  const before = row.text.slice(row.atoms[index - 1]?.end ?? 0, atom.start);
  return index === 0 || /[.:;\n]\s*$|\(\s*$/.test(before) || isNextOfRow(row, index, atom.values[0] ?? 0);
}

/** A point or bracket behind it, and then a blank. */
function isMark(row: AtomRow, index: number): boolean {
  const atom = row.atoms[index];
  const after = row.text.slice(atom?.end, row.atoms[index + 1]?.start);
  return /^(?:\.-?|\.?º|\)|-)\s/.test(after);
}

/** The mark before it is one less, back to the first of the row. */
function isNextOfRow(row: AtomRow, index: number, value: number): boolean {
  for (let at = index - 1; at >= 0; at -= 1) {
    const [before] = numberAt(row, at)?.values ?? [];
    if (before === undefined || !isMark(row, at)) continue;
    return before === value - 1 && (before === 1 || isNextOfRow(row, at, before));
  }
  return false;
}
