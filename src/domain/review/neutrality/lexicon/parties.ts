/** Read in capitals only (`CUP` is no cup), also with dots: `P.P.`. */
export const PARTY_ACRONYMS = `PP PSOE PSPV PSC PSE PSM PSN PCE PCPV EUPV EUiA ERC ERPV CUP CDC UDC ICV CatECP BNG PNV EAJ UPN PRC CHA VOX IU
  UPyD PACMA SALF BLOC UPL PDeCAT JxCat PSdeG BComú GBai PNC`;

/** Parties in whatever case: no word of a language is written so. */
export const SURE_PARTIES = 'psoe pspv bng pnv eaj pacma jxcat upyd psdeg eupv bildu vox';

/**
 * Words that name a party if capitalised away from the beginning of a sentence, list or title:
 * "Podemos ayudarte" names none.
 */
export const CAPITAL_PARTIES =
  'Podemos Podem Sumar Junts Compromís Esquerra Aralar Sortu Falange Unidas Unides Bildu Ciutadans Alderdia';

/** The noun of a party that nobody listed: "Partido Riudalba Viva". A capital must follow. */
export const PARTY_NOUNS = 'partido partit coalicion coalicio coalizio';
/** Though a capital follows: "Partido Judicial". */
export const NO_PARTIES = 'judicial judiciales benefico benefic amistoso amistos';

export const PARTY_PHRASES: readonly string[] = [
  '(partido|partit) (popular|socialista|comunista|animalista|nacionalista|nacional|independentista|liberal|regionalista|andalucista|verde|verd|conservador|obrero|republicano|carlista|humanista|del gobierno|en el gobierno|de la oposicion)',
  '(alderdi) (popular*|sozialista*|jeltzale*|komunista*|politiko*|nazionalista*)',
  '(popular|socialist|communist|conservative|nationalist|green|liberal|labour) party',
  '(nuestro|nuestra|nuestros|este|su|noso|nostre|este|aquest|gure) (partido|partit|alderdia|alderdiak|formacion politica|coalicion|coalicio|coalizioa)',
  '(our|this|their|the other|other) (party|parties) (has|have|will|wants|believes|is|supports)',
  '(izquierda|esquerra|ezker) (unida|republicana|batua|anticapitalista|abertzale)',
  '(coalicion|coalicio) (canaria|compromis|de izquierdas|electoral)',
  'mas (madrid|pais)',
  'se acabo la fiesta',
  'alianca catalana',
  '(unidas|unides) (podemos|podem)',
  '(teruel existe|foro asturias|geroa bai|eh bildu*|en marea|nueva canarias|nova canaries|adelante andalucia|soria ya|en comu podem|barcelona en comu|democracia ourensana|galicia en comun|iniciativa del poble|union del pueblo navarro|els verds equo|elkarrekin podemos)',
  '(junts per catalunya|bloque nacionalista|iniciativa per catalunya|convergencia i unio|bloc nacionalista|mes per mallorca|mes compromis|candidatura d unitat popular)',
  '(del|al|el|con el|por el|los del|pel|amb el|do|ao) pp',
  '(los|als|els|os|grupo|gobierno|concejales) (socialistas|socialistes|podemitas|nacionalistas|peperos|sociatas|independentistas|conservadores|comunistas|izquierdistas|derechistas|progresistas)',
  '(los|concejales) populares (han|ya|gobiern*|no|quieren|proponen)',
  '(sozialistek|popularrek|jeltzaleek|abertzaleek|jeltzaleak|sozialistak|popularrak)',
  'the (socialists|conservatives|populists|nationalists|tories)',
  '(union|vecinos|vecinas|unidos|gente|iniciativa|alternativa|independientes|ciudadanos|veins|units|unio|gent|veciños|veciñas|xente|agrupacion|agrupacio|movimiento|moviment|movemento|compromiso|futuro) (por|per|pola|polo|con|amb) <own>',
  '<own> (en marcha|en marxa|puede|viva|en comun|en comu|bai|unida|decide|bizirik|batua) (ha|han|dice|propone|presenta|vota|pide)',
  // Where a sentence begins only what follows tells.
  '(podemos|podem|sumar|ciudadanos|ciutadans|junts|compromis|esquerra|comuns) (ha|han|dice|diu|propone|proposa|propon|presento|vota|voto|gobierna|governa)',
  'ciudadanos (y|i) (vox|podemos)',
];
