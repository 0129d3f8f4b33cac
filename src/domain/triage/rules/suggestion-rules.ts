import type { Rule } from './rule.ts';

/** Verbs for things that citizens ask a town to make or change, in the words of proposals. */
const MAKE_ES =
  '(poner|pusierais|pongais|pongan|instalar|instaleis|instalen|anadir|ampliar|habilitar|plantar|pintar|crear|organizar|peatonalizar|alargar|adelantar|incorporar|abrir|montar|prolongar|plantear*|valorar|estudiar|hacer un|hacer una|hacer mas)';
const MAKE_CA =
  '(posar|instal*|afegir|ampliar|habilitar|plantar|pintar|crear|organitzar|allargar|obrir|muntar|plantejar*|valorar|estudiar|fer un|fer una|fer mes)';
const MAKE_GL =
  '(poner|por|instalar|engadir|ampliar|habilitar|plantar|pintar|crear|organizar|alongar|abrir|montar|valorar|estudar|facer un|facer unha|facer mais)';
const MAKE_EN =
  '(put|putting|add|adding|install|installing|plant|planting|open|opening|extend|extending|create|creating|build|building|consider|considering|organise|organising|organize|set up)';
const SOME_ES = '(un|una|unos|unas|mas|algun|alguno|alguna|algunos|algunas|otro|otra)';

/**
 * Rules for proposals. The weekly digest counts them; they affect neither a post's class nor its
 * urgency. They are narrow on purpose: "deberían arreglar la farola" is a complaint.
 */
export const suggestionRules: readonly Rule[] = [
  {
    name: 'proposed',
    phrases: [
      '(propongo|proponemos|propondria|propondriamos|sugiero|sugerimos|sugeriria|sugeririamos)',
      '(quiero|queria|querria|queremos|quisiera|me gustaria) .. (proponer|sugerir)',
      '(mi|nuestra|una|como|ahi) .. (sugerencia|propuesta) ..',
      '(tengo|os dejo|dejo|ahi va|aqui va|va|os lanzo) una (idea|propuesta|sugerencia)',
      '(proposo|proposem|proposaria|suggereixo|suggerim|suggeriria|suggeriment)',
      '(vull|voldria|volem) .. (proposar|suggerir)',
      '(propono|propomos|suxiro|suxerimos|suxeriria|suxestion|suxerencia)',
      '(proposatzen|proposatu|proposamen*|iradoki*|iradokizun*)',
      '(i|we) (d|would)? (suggest|propose)',
      '(my|our|a|one|just a) (suggestion|proposal)',
    ],
    unless: ['irony'],
  },
  {
    name: 'would_be_good',
    phrases: [
      `(estaria|seria|vendria|quedaria|iria) .. (bien|genial|estupendo|bueno|buena|ideal|fantastico|interesante|util|perfecto|idea|fenomenal) .. (que|si|${MAKE_ES.slice(1, -1)}|tener|contar|${SOME_ES.slice(1, -1)})`,
      '(me|nos) (gustaria|encantaria) que (hubiera|hubiese|hubieran|pusierais|pusieran|pusiesen|hicierais|hicieran|abrierais|abrieran|ampliarais|ampliaran)',
      `(estaria|seria|aniria|vindria) .. (be|genial|ideal|interessant|fantastic|util|idea|perfecte) .. (que|si|${MAKE_CA.slice(1, -1)}|tenir|un|una|uns|unes|mes)`,
      '(m|ens) agradaria que (hi|posareu|posareu|posessiu|hi haguera|hi hagues)',
      `(estaria|seria|viria) .. (ben|xenial|ideal|interesante|util|idea|bo) .. (que|se|${MAKE_GL.slice(1, -1)}|ter|un|unha|uns|mais)`,
      '(ondo|ederki|ederra|ona|egokia|interesgarria) .. (legoke|litzateke|izango litzateke|egongo litzateke)',
      '(ideia|proposamen) (ona|bat) .. (litzateke|dut|daukat)',
      '(it would|it d|would) be (great|good|nice|lovely|helpful|useful|better|brilliant|fantastic) .. (if|to|have)',
    ],
    unless: ['irony'],
  },
  {
    name: 'could_make',
    phrases: [
      `(podriais|podrian|podria el ayuntamiento|podriamos) .. ${MAKE_ES}`,
      `(deberiais|deberian|habria que|hariais bien en|seria cuestion de) .. ${MAKE_ES} .. ${SOME_ES}`,
      `(por que|porque) no (poneis|ponen|pone|instalais|instalan|haceis|hacen|plantais|plantan|abris|abren|ampliais|montais|creais|organizais|probais|pintais) .. ${SOME_ES}`,
      `(podrieu|podrien|podriem) .. ${MAKE_CA}`,
      `(hauriau|haurieu|haurien|caldria) .. ${MAKE_CA} .. (un|una|uns|unes|mes|algun)`,
      'per que no (poseu|posen|instal*|feu|planteu|obriu|amplieu|organitzeu) .. (un|una|uns|unes|mes|algun)',
      `(poderiades|poderian|poderiamos) .. ${MAKE_GL}`,
      'por que non (ponedes|ponen|instalades|facedes|plantades|abrides|ampliades|organizades) .. (un|unha|uns|unhas|mais|algun)',
      '(zergatik|zergaitik) ez duzue .. (jartzen|ipintzen|egiten|antolatzen|zabaltzen|handitzen)',
      '(jarri|ipini|egin|antolatu|zabaldu|handitu|landatu) (ahal|beharko|ahalko) (zenukete|zenezakete|litzateke|genuke|duzue)',
      `(you|council|town hall|we) (could|should|might) .. ${MAKE_EN} .. (a|an|some|more|another)`,
      `why (not|don t you|doesn t the council) ${MAKE_EN}`,
      `(how|what) about ${MAKE_EN}`,
    ],
    unless: ['irony'],
  },
];

/** Before the names of these rules. */
export const SUGGESTION = 'suggestion';
