import type { Language } from '../../text/languages.ts';

/** Two instructions that nobody can follow at once, as texts of each language give them. */
type Opposites = Readonly<Record<'one' | 'other', Readonly<Partial<Record<Language, readonly string[]>>>>>;

/** The instruction under `one` is looked for first, so that "do not drink" is no "drink". */
export const OPPOSITE_INSTRUCTIONS: readonly Opposites[] = [
  {
    one: {
      es: [
        'quédate en casa',
        'quedaos en casa',
        'quédate dentro',
        'quedaos dentro',
        'permanece en casa',
        'permaneced en casa',
        'no salgas',
        'no salgáis',
        'no abandones',
        'no abandonéis',
      ],
      ca: [
        "queda't a casa",
        'quedeu-vos a casa',
        "queda't dins",
        'no isques',
        'no isqueu',
        'no surtis',
        'no sortiu',
        'no abandones',
      ],
      gl: ['queda na casa', 'quedade na casa', 'queda dentro', 'quedade dentro', 'non saias', 'non saiades'],
      eu: ['geratu etxean', 'gelditu etxean', 'egon etxean', 'geratu barruan', 'ez irten', 'ez atera'],
      en: ['stay at home', 'stay home', 'stay indoors', 'stay inside', 'do not go out', 'do not leave', "don't leave"],
    },
    other: {
      es: [
        'sal de casa',
        'sal de tu casa',
        'salid de casa',
        'sal ya',
        'salid ya',
        'abandona tu casa',
        'abandona la casa',
        'abandonad',
        'evacúa',
        'evacuad',
        'deja tu casa',
        'márchate',
      ],
      ca: [
        'ix de casa',
        'surt de casa',
        'eixiu de casa',
        'sortiu de casa',
        'abandona la casa',
        'abandona ta casa',
        'evacua',
      ],
      gl: ['sae da casa', 'sae da túa casa', 'saíde da casa', 'abandona a casa', 'abandona a túa casa', 'evacúa'],
      eu: ['irten etxetik', 'atera etxetik', 'utzi etxea', 'alde egin etxetik', 'hustu etxea', 'ebakuatu'],
      en: ['leave your home', 'leave home', 'leave the house', 'leave now', 'get out', 'evacuate'],
    },
  },
  {
    one: {
      es: [
        'no bebas',
        'no bebáis',
        'no la bebas',
        'no se puede beber',
        'no puedes beber',
        'no es potable',
        'no es apta',
      ],
      ca: ['no begues', 'no begueu', 'no en begues', 'no es pot beure', 'no pots beure', 'no és potable', 'no és apta'],
      gl: [
        'non bebas',
        'non bebades',
        'non a bebas',
        'non se pode beber',
        'non podes beber',
        'non é potable',
        'non é apta',
      ],
      eu: ['ez edan', 'ezin da edan', 'ez da edangarria', 'ez da edatekoa'],
      en: ['do not drink', "don't drink", 'not safe to drink', 'not drinkable', 'cannot drink', 'not fit to drink'],
    },
    other: {
      es: ['puedes beber', 'podéis beber', 'se puede beber', 'es potable', 'es apta'],
      ca: ['pots beure', 'podeu beure', 'es pot beure', 'és potable', 'és apta'],
      gl: ['podes beber', 'podedes beber', 'pódese beber', 'é potable', 'é apta'],
      eu: ['edan dezakezu', 'edan daiteke', 'edangarria da', 'edatekoa da'],
      en: ['you can drink', 'you may drink', 'safe to drink', 'drinkable', 'fit to drink'],
    },
  },
  {
    one: {
      es: ['cierra ventanas', 'cierra las ventanas', 'cierra puertas y ventanas', 'cerrad las ventanas'],
      ca: ['tanca finestres', 'tanca les finestres', 'tanca portes i finestres', 'tanqueu les finestres'],
      gl: ['pecha as ventás', 'pecha as fiestras', 'pecha portas e ventás', 'pecha portas e fiestras'],
      eu: ['itxi leihoak', 'itxi ateak eta leihoak'],
      en: [
        'close the windows',
        'close windows',
        'close your windows',
        'close doors and windows',
        'keep windows closed',
      ],
    },
    other: {
      es: ['abre ventanas', 'abre las ventanas', 'abrid las ventanas', 'ventila'],
      ca: ['obri les finestres', 'obre les finestres', 'obriu les finestres', 'ventila'],
      gl: ['abre as ventás', 'abre as fiestras', 'ventila'],
      eu: ['ireki leihoak', 'zabaldu leihoak', 'aireztatu'],
      en: ['open the windows', 'open windows', 'open your windows', 'air the room'],
    },
  },
];

/** Words by which a sentence binds only some people, or only at some time. */
export const CONDITIONS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  es: ['si', 'cuando', 'mientras', 'salvo', 'hasta que', 'quien', 'quienes'],
  ca: ['si', 'quan', 'mentre', 'llevat', 'fins que', 'qui'],
  gl: ['se', 'cando', 'mentres', 'agás', 'ata que', 'quen'],
  eu: ['bazaude', 'bazara', 'baduzu', 'badago', 'bada', 'badituzu', 'denean', 'zaudenean', 'bitartean', 'arte'],
  en: ['if', 'when', 'while', 'unless', 'until', 'anyone', 'those'],
};
