import { foldText } from '../../../text/fold-text.ts';

/** Measured dimension of a unit, its base unit, and its size in base units. */
export type Unit = { kind: 'amount' | 'measure' | 'duration' | 'percentage'; unit: string; factor: number };

const UNITS: readonly (readonly [Unit['kind'], string, number, string])[] = [
  ['amount', 'euro', 1, '€ euro euros eur pavos'],
  ['amount', 'euro', 0.01, 'centimo centimos centim centims cent cents zentimo'],
  ['amount', 'dollar', 1, '$ dolar dolares dolars dollar dollars usd'],
  ['amount', 'pound', 1, '£ libra libras pound pounds'],
  ['percentage', '', 1, '% percent'],
  ['measure', 'litre', 1, 'l litro litros litre litres liter liters'],
  ['measure', 'litre', 1000, 'm3'],
  ['measure', 'metre', 1, 'm metro metros metre metres meter meters'],
  [
    'measure',
    'metre',
    1000,
    'km kms kilometro kilometros quilometre quilometres quilometro quilometros kilometre kilometres kilometer kilometers',
  ],
  ['measure', 'metre', 0.01, 'cm centimetro centimetros centimetre centimetres'],
  ['measure', 'metre', 0.001, 'mm milimetro milimetros mil·limetres millimetres'],
  ['measure', 'metre', 1609.344, 'mile miles'],
  ['measure', 'square metre', 1, 'm2'],
  ['measure', 'square metre', 10_000, 'hectarea hectareas hectarees hektarea hektareak hectare hectares'],
  ['measure', 'kilo', 1, 'kg kgs kilo kilos quilo quilos kilogramo kilogramos kilogram kilograms'],
  ['measure', 'kilo', 1000, 'tonelada toneladas tona tones tonne tonnes ton tons'],
  ['measure', 'degree', 1, '° oc ºc c grado grados grau graus gradu degree degrees'],
  ['measure', 'watt', 1, 'w vatios watts'],
  ['measure', 'watt', 1000, 'kw kilovatios'],
  ['duration', 'minute', 1 / 60, 'segundo segundos segon segons second seconds'],
  ['duration', 'minute', 1, 'min mins minuto minutos minut minuts minute minutes'],
  ['duration', 'minute', 60, 'h hs hora horas hores hour hours hrs'],
  ['duration', 'minute', 1440, 'dia dias dies day days'],
  ['duration', 'minute', 10_080, 'semana semanas setmana setmanes week weeks'],
  ['duration', 'minute', 20_160, 'quincena quincenas fortnight'],
  ['duration', 'month', 1, 'mes meses mesos month months'],
  ['duration', 'month', 3, 'trimestre trimestres'],
  ['duration', 'month', 12, 'año años any anys ano anos year years'],
];

const BASQUE: readonly (readonly [string, string])[] = [
  ['euro', 'euro'],
  ['litro', 'litro'],
  ['kilometro', 'km'],
  ['metro', 'metro'],
  ['minutu', 'minuto'],
  ['ordu', 'hora'],
  ['egun', 'dia'],
  ['aste', 'semana'],
  ['hilabete', 'mes'],
  ['urte', 'año'],
];

const EXACT = new Map(
  UNITS.flatMap(([kind, unit, factor, words]) =>
    foldText(words, 'loose')
      .text.split(' ')
      .map((word) => [word, { kind, unit, factor }] as const),
  ),
);
const BASQUE_ROOT = new RegExp(
  `^(${BASQUE.map(([root]) => root).join('|')})(?:ak|a|ek|ko|ik|ren|aren|tan|an|etan|eta|ra|rako|tik|en|z|r|k)*$`,
);
const ROOTS = new Map(
  BASQUE.flatMap(([root, as]) => {
    const unit = EXACT.get(as);
    return unit === undefined ? [] : [[root, unit] as const];
  }),
);

/** The unit that a word names in any language, also declined as Basque does; null for any other word. */
export function unitOf(word: string): Unit | null {
  return EXACT.get(word) ?? ROOTS.get(word) ?? ROOTS.get(BASQUE_ROOT.exec(word)?.[1] ?? '') ?? null;
}
