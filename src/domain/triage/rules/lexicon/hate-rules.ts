import type { Rule } from '../rule.ts';

const GROUPS =
  'moro* negro* gitan* maric* maricon* bollera* travelo* sudac* panchit* judi* musulman* inmigrant* extranjer* refugiad* menas chino* rumano* trans homosexual* gays mujeres feminaz* mouro* xitan* gitano* negre* jueu* immigrant* muslim* jews blacks gypsies faggot* immigrants migrants refugees beltz* ijito* etorkin* musulman*'
    .split(' ')
    .join('|');

/** Words said of people as if born so. */
const NEVER_LIKE_US =
  'en la sangre|a la sang|en el adn|no sangue|odolean|in the blood|in their blood|in their genes|de nacimiento|no son como nosotros|no son personas|no son humanos|no son como nos|no son persoas|no son com nosaltres|no son persones|ez dira gu bezalakoak|ez dira pertsonak|aren t like us|are not like us|not human|como animales|como conejos|como conejas|com animals|com conills|como animais|como coellos|animaliak bezala|untxiak bezala|like animals|like rabbits|como ratas|com rates|arratoiak bezala|like rats|raza inferior|sin civilizar|no se integra*|no s integra*|no se adapta*|no quieren integrarse|don t integrate|won t integrate|never integrate|apesta|apestan|huele mal|huelen mal|fan pudor|cheiran mal|usaina dute|they stink|smell bad';

/** Places where such people are wished to be. */
const AWAY =
  'a su pais|a su tierra|a su selva|a su desierto|al seu pais|a la seva terra|ao seu pais|a sua terra|para a sua terra|bere herrira|beren herrira|haien herrira|back home|to their country|to their own country|back where they came from|where they came from|where they belong|de donde han venido|de donde vinieron|por donde vinieron|d on han vingut|d on van venir|por onde vineron|de onde vineron|etorri ziren tokira|etorri diren tokira';

/**
 * Rules for hate against people for what they are, and for threats. A word alone decides nothing:
 * the post must want to exclude, hurt or demean a person.
 */
export const hateRules: readonly Rule[] = [
  {
    name: 'against_a_group',
    phrases: [
      `(${GROUPS}) .. (de mierda|asqueros*|fuera|hijos de puta|escoria|basura|ratas|cucarachas|parasitos|de merda|merda|fora)`,
      `(putos|putas|puto|puta|asquerosos|malditos|sucios|moro de|fucking|filthy|dirty|bloody) (${GROUPS})`,
      `(fuera|fora|echar*|expuls*|kanpora) .. (${GROUPS})`,
      `(${GROUPS}) ... (quemen|quemar*|quemad*|queimen|cremin|cremar*|gasear*|matar*|exterminar*|ahorcar*|fusilar*|al paredon|a palos|hoguera)`,
      `(quemen|quemar|queimen|matar|matad|exterminar|gasear|burn|kill|gas|hang|deport) .. (todos|los|a|the|all|these)? (${GROUPS})`,
      `(${GROUPS}) ... (son|sois|sou|sodes) .. (todos|todas)? (ladron*|delincuent*|violador*|criminal*|escoria|animales|ratas|basura|plaga|enfermos)`,
      `(${GROUPS}) (out|go home)`,
      `(${GROUPS}) .. (al mar|al agua|al horno|a la camara)`,
      `(lleno|llena|plagad*|infestad*|invadid*|full) .. (${GROUPS})`,
      `(${GROUPS}) .. (vermin|scum|animals|burn them|kill them|should be shot)`,
      `(${GROUPS}) ... (vuelv*|volved|marchaos|largaos) ... (pais|tierra|africa|casa)`,
      `(${GROUPS}) .. (kanpora|hil|zikin*)`,
      `(${GROUPS}) .. (burn|deport) them`,
    ],
    unless: ['against_hate'],
  },
  {
    // People pointed at without a name, in words that are said of no service and no party.
    name: 'against_those_people',
    phrases: [
      `(esa|esta|aquesta|aquella) (gente|gentuza|calana|ralea|gent|gentussa|xente) ... (${NEVER_LIKE_US})`,
      `(esa|esta|aquesta|aquella) (gente|gentuza|calana|ralea|gent|gentussa|xente) ... (${AWAY})`,
      `(${AWAY}) .. (esa|esta|aquesta|aquella) (gente|gentuza|calana|ralea|gent|gentussa|xente)`,
      `(gente|gent|xente|halako) (asi|aixi|desa|desta|jendea) ... (${NEVER_LIKE_US})`,
      `(gente|gent|xente|halako) (asi|aixi|desa|desta|jendea) ... (${AWAY})`,
      `(${AWAY}) .. (gente|gent|xente|halako) (asi|aixi|desa|desta|jendea)`,
      `jende (hori|hau|horiek) ... (${NEVER_LIKE_US})`,
      `jende (hori|hau|horiek) ... (${AWAY})`,
      `(${AWAY}) .. jende (hori|hau|horiek)`,
      `(those|these) people ... (${NEVER_LIKE_US})`,
      `(those|these) people ... (${AWAY})`,
      `(${AWAY}) .. (those|these) people`,
      `people like (that|them) ... (${NEVER_LIKE_US})`,
      `people like (that|them) ... (${AWAY})`,
      `(${AWAY}) .. people like (that|them)`,
      `(that|this|their) (lot|kind|sort) ... (${NEVER_LIKE_US})`,
      `(that|this|their) (lot|kind|sort) ... (${AWAY})`,
      `(${AWAY}) .. (that|this|their) (lot|kind|sort)`,
      `(que|ojala|a ver si|els que|os que|els hauriem|send|ship|put) .. (vuelvan|volvedlos|devolv*|devuelv*|echen|tornin|retornin|volvan|bidali|them|these|those) ... (${AWAY})`,
    ],
    unless: ['against_hate', 'asked'],
  },
  {
    name: 'threat',
    phrases: [
      '(te|os|le|les|la|lo) (voy|vamos|van) .. (matar|rajar|reventar|quemar|partir|pegar un tiro|pegar dos tiros|apunalar|cortar el cuello|linchar)',
      '(voy|vamos|van|hay que|habria que) .. (matar*|rajar*|reventar*|quemar*|linchar*|colgar*|fusilar*|pegar* un tiro|pegar* tiros|pegar* cuatro tiros|partir* .. (cara|piernas)) ... (alcald*|concejal*|policia*|funcionari*|medic*|ayuntamiento|politic*|vosotros|todos|director*|maestr*|profesor*)',
      '(alcald*|concejal*|policia*|funcionari*|director*|politic*) ... (tiro|tiros|rajamos|rajar|rajo|matamos|matar|mataremos|linchar|colgar|quemar|paliza|muerte)',
      '(un|una|cualquier) (dia|noche|tarde) ... (rajamos|rajo|matamos|mato|quemamos|reventamos|encontramos muert*)',
      '(mire|mirando|mirad|mira|revis*) .. (debajo|bajo) .. coche',
      '(se|sabemos|ya se) donde (vive*|aparca*|trabaja*) & (cuidado|pagar*|muert*|tiro*|rajar*|fuego|quemar*|vas a|vais a|pegar)',
      '(merece|mereces|mereceis|ojala) .. (mueras|muerais|os mueran|te maten|os maten|tiro|tiros|muerte)',
      '(bomba|poner una bomba|meter fuego|pegar fuego|prender fuego) .. (ayuntamiento|sede|mezquita|colegio|registro)',
      '(us|et|els) (matarem|matare|cremarem|rebentarem)',
      '(vouvos|vouche|voute) .. (matar|queimar|rachar)',
      '(hilko|erreko|akabatuko) .. (zaitut|zaituztet|ditugu)',
      '(i ll|i will|we ll|we will|i m going to|gonna) .. (kill|shoot|stab|burn|hang) .. (you|mayor|council*|officer*|staff)',
      '(you|mayor|councillor*) .. (deserve*) .. (die|shot|bullet)',
    ],
    unless: ['joke', 'dying_of', 'fiction', 'sport'],
  },
];
