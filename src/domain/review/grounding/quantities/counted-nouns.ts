import { foldText } from '../../../text/fold-text.ts';

/** Nouns that replies count, in five languages; words of one line mean one thing. */
const NOUNS: Readonly<Record<string, string>> = {
  person:
    'persona personas persones persoa persoas pertsona pertsonak people person persons vecino vecinos vecina vecinas vei veins veïns veciños veciñas bizilagun residents habitantes habitants neighbours',
  family: 'familia familias families familia famili familiak family',
  home: 'casa casas cases vivienda viviendas habitatge habitatges vivendas etxe etxebizitza etxebizitzak home homes house houses hogares llars fogares dwellings',
  zone: 'zona zonas zones zone area areas sector sectores sectors eremu gune',
  neighbourhood: 'barrio barrios barri barris auzo auzoak neighbourhood neighbourhoods',
  street: 'calle calles carrer carrers rua ruas kale kaleak kalea street streets',
  road: 'carretera carreteras carreteres estrada estradas errepide errepideak road roads',
  call: 'llamada llamadas telefonada telefonades trucada trucades chamada chamadas dei deiak call calls',
  notice:
    'aviso avisos avis avisos abisu incidencia incidencias incidencies reports incident incidents incidente incidentes',
  team: 'equipo equipos equip equips brigada brigadas brigades talde team teams crew crews unidad unidades unitats dotacion dotaciones dotacions',
  worker:
    'operario operarios operari operaris trabajador trabajadores treballadors langile workers efectivo efectivos efectius bomberos bombers suhiltzaile firefighters',
  police: 'agente agentes agents agent policias policies officers udaltzain',
  vehicle: 'coche coches cotxe cotxes vehiculo vehiculos vehicle vehicles auto autos car cars',
  bus: 'autobus autobuses autobusos autobusak bus buses',
  train: 'tren trenes trens trenak train trains',
  line: 'linea lineas linia linies liña liñas line lines linea',
  school:
    'colegio colegios col·legis escola escoles escolas escuela escuelas eskola ikastetxe school schools centro centros centre centres',
  tree: 'arbol arboles arbre arbres arbore arbores zuhaitz tree trees',
  lamp: 'farola farolas fanal fanals farois streetlights',
  complaint: 'queja quejas queixa queixes queixas reclamacion reclamaciones kexa complaint complaints',
  request:
    'solicitud solicitudes sol·licitud sol·licituds solicitude eskaera eskaerak application applications request requests',
  place: 'plaza plazas plaça places praza prazas leku seats spots',
  sample: 'muestra muestras mostra mostres mostras lagin sample samples analisis analisi',
  contract: 'contrato contratos contracte contractes kontratu contract contracts',
  tanker: 'cisterna cisternas cisternes tanker tankers',
  bin: 'contenedor contenedores contenidor contenidors colector colectores edukiontzi container containers bins',
  bed: 'cama camas llit llits ohe bed beds',
  pump: 'bomba bombas bombes bonba pump pumps',
};

/** States of counted nouns; a state alone may also name a person. */
const STATES: Readonly<Record<string, string>> = {
  dead: 'muerto muertos muerta muertas muerte muertes fallecido fallecidos fallecida fallecidas fallecen victima victimas victimes vitima vitimas mort morts morta mortes muertas finado finados falecido falecidos falecida falecidas hildako hildakoak hil biktima dead death deaths died killed fatalities victim victims casualties ahogado ahogados ofegats',
  injured:
    'herido heridos herida heridas ferit ferits ferida ferides ferido feridos feridas zauritu zaurituak zauritua zauriturik injured wounded hurt lesionado lesionados',
  missing:
    'desaparecido desaparecidos desaparecida desaparecidas desaparegut desapareguts desaparegudes desaparecidas desagertu desagertuak missing',
  evacuated:
    'evacuado evacuados evacuada evacuadas evacuat evacuats evacuades ebakuatu ebakuatuak evacuated desalojado desalojados desalojada desalojadas desallotjats desaloxados',
  rescued: 'rescatado rescatados rescatada rescatadas rescatat rescatats rescatades erreskatatu rescued',
  trapped: 'atrapado atrapados atrapada atrapadas atrapat atrapats atrapades harrapatuta trapped',
  ill: 'enfermo enfermos enferma enfermas malalt malalts enfermos gaixo gaixoak ill sick contagiado contagiados casos casos caso cases case kasu kasuak intoxicado intoxicados intoxicada intoxicadas intoxicats hospitalizado hospitalizados ingresado ingresados infected',
  detained:
    'detenido detenidos detenida detenidas detingut detinguts detidos atxilotu arrested detained investigado investigados',
  open: 'abierto abiertos abierta abiertas obert oberts oberta obertes aberto abertos aberta abertas irekita open opened reopened reabierto reabiertas reobertes',
  closed:
    'cortado cortados cortada cortadas cerrado cerrados cerrada cerradas tallat tallats tallada tallades tancat tancats tancada tancades cortadas pechado pechados pechada pechadas itxita closed cut blocked',
};

/** Nouns that ordinary words count without saying anything of the world. */
const ORDINARY = new Set(
  foldText(
    'paso pasos pas passos urrats step steps cosa cosas coses gauza gauzak thing things vez veces vegada vegades cop cops aldiz times opcion opciones opcio opcions aukera options option manera maneras maneres maneiras modo modos formas forma modu ways way via vias vies consejo consejos consell consells consello aholku tips tip pregunta preguntas preguntes galdera questions question motivo motivos motius reasons parte partes bandas lado lados costats sides sentido sentidos sentit sentits direccion direcciones direccions direction directions noranzko noranzkoetan idiomas lenguas llengües linguas hizkuntza languages gracias gràcies gracies grazas esker thanks disculpas perdones perdons mensaje mensajes missatge missatges mezu message messages palabra palabras paraules words frase frases parrafos eratan modutan',
    'loose',
  ).text.split(' '),
);

/** Harm to people: of them even one is a figure. */
const HARM = new Set(['dead', 'injured', 'missing', 'evacuated', 'rescued', 'trapped', 'ill', 'detained']);

const nounOf = wordsTo(NOUNS);
const stateOf = wordsTo(STATES);

/** The thing a word names, the same in every language; null for words we do not know. */
export function nounConcept(word: string): string | null {
  return nounOf.get(word) ?? null;
}

/** Returns the state that a word gives to things or people: `dead`, `closed`; null if none. */
export function stateConcept(word: string): string | null {
  return stateOf.get(word) ?? null;
}

export function isKnownNoun(noun: string): boolean {
  return noun in NOUNS;
}

export function isHarm(state: string): boolean {
  return HARM.has(state);
}

/** Returns true if a small number of the noun is a figure of speech: "en dos pasos". */
export function isOrdinaryNoun(word: string): boolean {
  return ORDINARY.has(word);
}

/** A word without its ending for number and gender, to compare nouns that the lexicon lacks. */
export function rootOf(word: string): string {
  const root = word.replace(/(?:ak|ek|[aeo]s?|s)$/, '');
  return root.length < 3 ? word : root;
}

function wordsTo(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rows).flatMap(([concept, words]) =>
      foldText(words, 'loose')
        .text.split(' ')
        .map((word) => [word, concept] as const),
    ),
  );
}
