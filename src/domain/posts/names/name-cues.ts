import type { Language } from '../../text/languages.ts';

/** Ways to say that a name follows. Folded; `|` parts them. */
type Cues = {
  /** Cues before a name, whatever its capitals and however rare: "me llamo". */
  mine: string;
  /** The same, but in small letters only a known one: "se llama". */
  named: string;
  /** A name in capitals, or a known one in small letters: "soy". */
  self: string;
  /** The same: "hablé con", "gracias a". */
  met: string;
  /** The end of a letter. */
  closing: string;
  /** Words for a person's relation or work; a name may follow if one of `own` precedes: "mi hija". */
  persons: string;
  own: string;
  /** Before a name without any other word: "doña", "concejal". */
  titles: string;
};

export const NAME_CUES: Readonly<Record<Exclude<Language, 'fr' | 'pt'>, Cues>> = {
  es: {
    mine: 'me llamo|mi nombre es|nos llamamos',
    named:
      'se llama|se llamaba|llamado|llamada|su nombre es|nombre|nombre y apellidos|a nombre de|un tal|una tal|apodado|apodada|firmado|firma|fdo|responsable|titular|paciente|solicitante|a la atencion de',
    self: 'soy|somos|aqui|habla|escribe|os habla|os escribe|le escribe|les escribe|saluda|oye',
    met: 'atendio|atendido|atendida|atendido por|atendida por|hable con|hablado con|habla con|hablar con|pregunten por|preguntad por|pregunta por|preguntar por|me dijo|lo dijo|dijo|dice|segun|de parte de|avisad a|avisen a|llame a|conoce a|conoceis a|quien es',
    closing:
      'atentamente|un saludo|saludos|saludos cordiales|un saludo cordial|un abrazo|abrazos|cordialmente|gracias|muchas gracias|gracias de antemano|att|atte',
    persons:
      'hijo|hija|hijos|hijas|hermano|hermana|hermanos|padre|madre|papa|mama|marido|mujer|esposa|esposo|abuelo|abuela|yayo|yaya|nieto|nieta|nietos|tio|tia|primo|prima|sobrino|sobrina|cuñado|cuñada|suegro|suegra|yerno|nuera|novio|novia|pareja|ex|amigo|amiga|vecino|vecina|vecinos|compañero|compañera|jefe|jefa|profe|profesor|profesora|seño|maestro|maestra|niño|niña|bebe|chico|chica|peque|alumno|alumna|tutor|tutora|portero|conserje|medico|medica|pediatra|enfermero|enfermera|trabajador|trabajadora|trabajadora social|funcionario|funcionaria|empleado|empleada|policia|agente|cartero|conductor|conductora|camarero|cuidadora|dueño|dueña|casero|casera|inquilino|socorrista|monitor|monitora|encargado|encargada|entrenador|entrenadora|parroco|cura',
    own: 'mi|mis|tu|tus|su|sus|nuestro|nuestra|el|la|los|las|al|del|un|una|otro|otra|ese|esa',
    titles:
      'don|doña|señor|señora|señorita|sr|sra|srta|d|dña|dr|dra|doctor|doctora|alcalde|alcaldesa|concejal|concejala|edil|teniente de alcalde|presidente|presidenta|diputado|diputada|ministro|ministra|consejero|consejera|secretario|secretaria|director|directora|arquitecto|arquitecta|inspector|inspectora|sargento|cabo|padre|sor',
  },
  ca: {
    mine: 'em dic|me dic|el meu nom es',
    named:
      'es diu|se diu|ens diem|anomenat|anomenada|el seu nom es|nom|nom i cognoms|a nom de|un tal|una tal|signat|signa|responsable|titular',
    self: 'soc|som|aci|us parla|us escriu|vos parla|vos escriu|ho escriu',
    met: 'ates|atesa|va atendre|parlar amb|parlat amb|parleu amb|demaneu per|demana per|va dir|ha dit|segons|de part de|aviseu a|aviseu',
    closing: 'atentament|salutacions|una salutacio|cordialment|una abraçada|abraçades|salut|gracies|moltes gracies',
    persons:
      'fill|filla|fills|filles|germa|germana|pare|mare|marit|home|dona|muller|avi|avia|iaio|iaia|net|neta|oncle|tiet|tieta|cosi|cosina|nebot|neboda|sogre|sogra|cunyat|cunyada|gendre|nora|xicot|xicota|nuvi|nuvia|parella|amic|amiga|vei|veina|company|companya|cap|mestre|mestra|professor|professora|nen|nena|xiquet|xiqueta|alumne|alumna|tutor|tutora|conserge|metge|metgessa|infermer|infermera|treballador|treballadora|funcionari|funcionaria|empleat|empleada|policia|agent|conductor|conductora|monitor|monitora|entrenador|amo|mestressa',
    own: 'meu|meva|meua|teu|teva|teua|seu|seva|seua|nostre|nostra|ma|mon|ton|ta|son|sa|el|la|els|les|un|una|l|al|del',
    titles:
      'senyor|senyora|senyoreta|sr|sra|en|na|n|mossen|regidor|regidora|alcalde|alcaldessa|president|presidenta|diputat|diputada|conseller|consellera|director|directora|secretari|secretaria|doctor|doctora',
  },
  gl: {
    mine: 'chamome|o meu nome e|chamanme',
    named:
      'chamase|chamame|chamado|chamada|o seu nome e|nome|nome e apelidos|a nome de|un tal|unha tal|asinado|responsable',
    self: 'son|somos|aqui|falavos|escribevos|escribe',
    met: 'atendeu|atendeume|falei con|falado con|preguntade por|preguntar por|dixo|dixome|segundo|de parte de|avisade a',
    closing: 'atentamente|un saudo|saudos|unha aperta|apertas|grazas|moitas grazas|cordialmente',
    persons:
      'fillo|filla|fillos|irman|irma|pai|nai|home|muller|marido|avo|avoa|neto|neta|tio|tia|curman|curma|sobriño|sobriña|sogro|sogra|cuñado|cuñada|noivo|noiva|parella|amigo|amiga|veciño|veciña|compañeiro|compañeira|xefe|xefa|mestre|mestra|profe|profesor|profesora|neno|nena|rapaz|rapaza|alumno|alumna|conserxe|medico|medica|enfermeiro|enfermeira|traballador|traballadora|funcionario|funcionaria|policia|axente|condutor|condutora',
    own: 'meu|miña|teu|tua|seu|sua|noso|nosa|o|a|os|as|ao|do|da|un|unha',
    titles:
      'don|dona|señor|señora|señorita|sr|sra|concelleiro|concelleira|alcalde|alcaldesa|presidente|presidenta|deputado|deputada|conselleiro|conselleira|director|directora|doutor|doutora',
  },
  eu: {
    mine: 'nire izena',
    named: 'bere izena|haren izena|izena|izen abizenak|izenpetua|sinatua',
    self: 'ni',
    met: '',
    closing: 'agur bero bat|agur|ondo izan|besarkada bat|adeitasunez|eskerrik asko|mila esker',
    persons:
      'alaba|semea|seme|ama|aita|senarra|emaztea|ahizpa|arreba|neba|anaia|amona|aitona|amama|aitita|biloba|izeba|osaba|lehengusua|lehengusina|iloba|laguna|bikotekidea|auzokoa|bizilaguna|irakaslea|andereñoa|medikua|erizaina|langilea|umea|haurra',
    own: 'nire|bere|gure|haren|zure|neure',
    titles: '',
  },
  en: {
    mine: 'my name is|my names',
    named: 'his name is|her name is|name is|name|called|named|is called|signed|on behalf of|a certain|resident',
    self: 'i am|i m|im|this is|it s',
    met: 'spoke to|spoke with|speak to|spoken to|talked to|dealt with by|served by|ask for|says|according to|thanks to',
    closing:
      'regards|kind regards|best regards|best wishes|yours sincerely|yours faithfully|sincerely|cheers|thanks|thank you|many thanks',
    persons:
      'son|daughter|brother|sister|father|mother|mum|mom|dad|husband|wife|grandmother|grandfather|grandma|grandad|gran|nan|grandson|granddaughter|uncle|aunt|auntie|cousin|nephew|niece|boyfriend|girlfriend|partner|friend|mate|neighbour|neighbor|teacher|boss|landlord|landlady|tenant|carer|boy|girl|kid|baby|clerk|receptionist|nurse|caretaker|driver|officer|in law|colleague',
    own: 'my|our|your|his|her|their|the|a|an|old',
    titles:
      'mr|mrs|ms|miss|mx|dr|sir|lady|lord|councillor|councilor|cllr|mayor|mayoress|constable|sergeant|pc|officer|reverend|father|sister|nurse|uncle|aunt|auntie|professor',
  },
};

/** Words after a name that mark it as one: "Ane Etxeberria naiz", "Jon Garmendia zinegotzia". */
export const BEHIND_NAMES: readonly string[] = [
  'naiz',
  'dut izena',
  'du izena',
  'da nire izena',
  'jaun',
  'andre',
  'zinegotzi',
  'alkate',
  'irakasle',
  'mediku',
  'auzoko',
  'bizilagun',
];
