import type { Rule } from '../rule.ts';

const SPREAD =
  '(avisad a todo|avisad a todos|pasalo|pasadlo|pasad|pasadlo a|difunde|difundid|difundir|difusion|comparte|compartid|compartir|rulalo|corra la voz|corre la voz|passeu ho|difoneu|compartiu|pasao|difundide|compartide|zabaldu|partekatu|share|spread|retweet|antes de que lo borren|before they delete)';
const HIDDEN =
  '(ocult*|lo tapa|lo tapan|tapan|tapando|tapen|amagant|amaguen|amaga|escond*|ezkuta*|hiding|cover up|covering up|no lo dicen|no quieren decir*|no lo quieren|nos mienten|mienten|no os fieis|version oficial|lo callan|silenci*|no quieren que se sepa|no ho diuen|non o din)';
const ALARM =
  '(envenen*|enverinat*|envelen*|pozoi*|poison*|cianuro|cianur|arsenico|arsenic|plomo|toxic*|radiactiv*|radioactiv*|contaminad* adrede|muertos|morts|mortos|hildako*|dead|presa|embalse|dam|avion*|chemtrail*|estelas|nubes|vacuna*|5g|antena*|secuestr*|robar ninos|cobrar|prohibir|prohiben|expropiar|confinar|confinamiento|reventar|explotar|rellenos|calcinad*)';

/**
 * Rules for an error of fact or a hoax: an alarm with a call to share it, with a hidden truth, or
 * from "a cousin".
 */
export const falseClaimRules: readonly Rule[] = [
  {
    name: 'pass_it_on',
    phrases: [
      `${SPREAD} & (no nos lo cuentan|no lo cuentan|no nos lo dicen|ojo que|cuidado que|atencion|no la cojais|no lo cojais|no bebais|no compreis|van a meter|caducad*|bacterias|delincuentes|traen a|no us ho diuen|non nolo contan)`,
      `${SPREAD} & ${ALARM}`,
      `${SPREAD} & ${HIDDEN}`,
      `${SPREAD} & (dicen|me pasan|me llega|me han dicho|whatsapp|un primo|una amiga|confirmado|fuentes|audio)`,
    ],
  },
  {
    name: 'hidden_truth',
    phrases: [
      `${ALARM} & ${HIDDEN}`,
      '(no os fieis|no creais) .. (version oficial|ayuntamiento|medios)',
      `${HIDDEN} .. (la verdad|los muertos|los datos reales|the truth)`,
    ],
    unless: ['asking', 'asked'],
  },
  {
    name: 'hearsay',
    phrases: [
      `(un primo|mi primo|un amigo|una amiga|un conocido|cunado|vecino|un cosi|un curman|a friend|my cousin) .. (que trabaja|dice|me ha dicho|trabaja|works|told|diu) & ${ALARM}`,
      `(dicen por whatsapp|por whatsapp dicen|me ha llegado por whatsapp|audio de whatsapp|circula) & ${ALARM}`,
      `confirmado .. (medicos|fuentes|expertos|cientificos|policia) & ${ALARM}`,
    ],
    unless: ['asking', 'asked'],
  },
  {
    name: 'known_hoax',
    phrases: [
      '(provocad*|provocan|creado|fabrica*|manipula*|caused|made) .. (dana|lluvia|tormenta|clima|tiempo|sequia|incendio*|storm|flood) & (aviones|avion|antena*|haarp|gobierno|ellos|elites|planes)',
      '(avion*|haarp|antena*|planes) .. (lluvia|nubes|dana|tormenta|clima|clouds)',
      '(vacuna*|vaccine*) .. (chip|5g|matan|esteriliz*|kill)',
      '(han|nos) (envenenad*|envenenan) .. (agua|deposito)',
      '(agua|aigua|auga|water) .. (cianuro|arsenico|veneno|cianur|veri|cyanide|arsenic)',
      '(aigua) .. enverinad*',
    ],
    unless: ['asking', 'asked'],
  },
];
