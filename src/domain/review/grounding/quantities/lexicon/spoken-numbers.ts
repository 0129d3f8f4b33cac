/** Words by the number that they say. */
type WordsOfNumbers = Readonly<Record<number, string>>;

/** From the third on: "primero" and "segundo" are how people order their words. */
export const ORDINALS: WordsOfNumbers = {
  3: 'tercer tercero tercera terceiro terceira hirugarren hirugarrena third',
  4: 'cuarta quarta laugarren laugarrena fourth',
  5: 'quinto quinta cinque cinquena bosgarren bosgarrena fifth',
  6: 'sexto sexta sise sisena seigarren seigarrena sixth',
  7: 'septimo septima sete setena zazpigarren seventh',
  8: 'octavo octava vuite vuitena huite huitena oitavo oitava zortzigarren eighth',
  9: 'noveno novena nove noveno bederatzigarren ninth',
  10: 'decimo decima dese desena hamargarren tenth',
};
/** Words that are cardinals or other things elsewhere. */
export const AMBIGUOUS_ORDINALS = 'nove sete sise desena novena cinque';

/** Words for a rough number. */
export const VAGUE: WordsOfNumbers = {
  10: 'decena desena decenas desenes decimas hamarnaka',
  12: 'docenas dotzenes ducias dozens dozenaka',
  20: 'veintena vintena',
  30: 'treintena trentena',
  50: 'cincuentena cinquantena',
  100: 'centenar centena cientos centenares centenars centos hundreds ehunka',
  1000: 'millar miler milleiro miles milers milleiros thousands milaka millares',
  1000000: 'millones milions millons millions milioika',
};
/** Only with "de" after them do these say how many. */
export const ALSO_OTHER =
  'miles cientos centos decena desena veintena vintena treintena trentena centenar centena millar miler';
