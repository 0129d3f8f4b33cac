const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Streets, schools, saints and feasts bear the names of persons: what follows one of these names nobody. Folded. */
export const BEARS_A_NAME = words(`
  calle calles c cl avenida avda avd av plaza plazas pza paseo camino carretera ronda glorieta travesia puente parque jardin jardines barrio barriada barri auzo urbanizacion poligono estacion parada parking
  colegio escuela instituto ies ceip ceipso cra cifp cpi universidad hospital clinica ambulatorio biblioteca pabellon polideportivo estadio auditorio teatro museo palacio fundacion rotonda
  premio premios concurso trofeo torneo beca becas borrasca dana temporal huracan ciclon residencia guarderia
  san santa santo sant sto sta sao virgen verge cristo deu ermita iglesia parroquia basilica catedral convento fiestas festas festes semana mercado playa cala rio barranco reina rei rey
  carrer carrers placa plaça avinguda passeig cami pont parc jardi estacio escola institut universitat pavello estadi auditori teatre museu palau fundacio premi platja riu esglesia parroquia mercat
  rua ruas praza ponte igrexa praia xardin saint st king queen prince princess storm
  colexio universidade ikastetxe eskola institutu liburutegi kalea jaia`);

/** The same, behind it: "Santa Ana plazan", "King George Park". */
export const NAME_BEARING_ENDINGS =
  /^(?:kale|etorbide|ikastetxe|eskola|institutu|liburutegi|auzo|parke|pasealeku|ospitale|plazan?$|plazako$|plazara$|street$|road$|avenue$|lane$|square$|park$|school$|library$|hospital$|stadium$|centre$|center$|bridge$|close$|court$|house$|gardens?$)/;

/** Stand between a word that bears a name and the name, or between two parts of a name. */
export const PARTICLES = words(
  'de del la las los el els les l d dels da do das dos i y e van von der den ben bin al the of',
);

/** Capitals that begin sentences or name bodies, days and things. Folded. */
export const NO_NAMES = words(`
  a al an and ante antes asi aun aunque ayer aqui alli ahora algo alguien and are as at but by can cada casi como con cuando cual cuanto de del desde donde dos el ella ellos els les en entre era es esa ese eso esta estan estas este esto estos
  for from fue ha hace hacia han has hasta hay he her his how hoy i if in is it its la las le les lo los mas me mi mis mientras muy my nada nadie ni no nos nuestra nuestro nunca o os otra otro para pero poco por porque pues que quien
  se sea ser si sin sobre solo son soy su sus tal tambien tan tanto that the their then there these they this those ti to toda todas todo todos tras tu tus un una uno unos vamos van vaya voy was we were what when where which who why will with y ya yo you your
  amb aixo aquest aquesta avui aci ara dels des ens esteu fins ha he hi ho molt nosaltres perque però quan quina sense som tots us vos com cap cal
  ao aos as co coa cos dende despois e eu fai hoxe isto isso na nas non nos onde pola polo moi mais tamen unha xa
  eta baina bai ez da dira du dute dut gaur atzo bihar hau hori hemen nire gure zer nola non noiz zergatik ere oso bat
  hola buenos buenas bon bona bo boa boas kaixo egun hello hi hey dear gracias gracies grazas eskerrik saludos saudos salutacions atentamente atentament regards thanks please mesedez favor sisplau perdon perdona feliz felices happy bones
  ayuntamiento ajuntament concello udala udal council town hall city policia local guardia civil nacional urbana municipal foral bomberos bombers proteccion proteccio cruz creu roja roja vermella red cross fire service emergencias generalitat junta xunta gobierno govern goberno gobernu diputacion diputacio deputacion aldundia jaurlaritza eusko estado estat ministerio conselleria consejeria seguridad social servicios serveis servizos social sociales generales hacienda sanidad salud educacion cultura deportes urbanismo trafico dgt sergas osakidetza aemet europa españa espanya spain
  oficina registro padron departamento area centro centre servicio atencion ciudadana ciutadana mayor general presidente presidenta alcalde alcaldesa alcaldessa alcaldia concejal concejala concejalia pleno
  señor señora señores señoras senyor senyora senyors don doña sr sra sres mr mrs ms dr dra vecino vecina vecinos vecinas veins madre padre familia usted ustedes ud uds vd dios deus jesucristo navidad nadal pascua reyes noche semana santa
  lunes martes miercoles jueves viernes sabado domingo dilluns dimarts dimecres dijous divendres dissabte diumenge luns martes mercores xoves venres sabado monday tuesday wednesday thursday friday saturday sunday astelehena asteartea asteazkena osteguna ostirala larunbata igandea
  enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre gener febrer març abril maig juny juliol agost setembre octubre novembre desembre january february march april may june july august september october november december urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua
  bizum google visa mastercard whatsapp facebook twitter instagram telegram tiktok youtube android iphone apple app web internet covid dni nie nif tie iban iva ibi pin sms pdf wifi tv
  español española espanyol catalan catala valenciano valencia gallego galego euskara ingles castellano english spanish celiaca celiaco autonomo autonoma`);

/**
 * Words that end a name in small letters, or show that none began: "me llamo maria y …", "me llamo
 * así".
 */
export const ENDS_LOWER_NAME = words(`
  y e i o u a and but from with who that the i'm que porque pero pues desde hace en de del con sin por para si no ni se me te le os nos lo la el los las un una mi tu su es soy son estoy esta tengo quiero quisiera vivo vive vivimos necesito llevo somos vecino vecina madre padre hijo hija
  asi mal bien tarde nadie hoy ayer como cuando donde tambien solo muy mas per visc vull tinc som estic perque pero des al amb vei veina no porto
  eta nago bizi naiz da dut du baina moi non vivo quero teño levo dende veciño veciña pero na no da do live am have been want need is was in at on my your and`);

/** Given names that are so often a place, a month or a wish that a lone capital says nothing. */
export const ONLY_WITH_MORE = words(`
  may june april august abril summer santiago victoria florencia florence valencia jordan israel chelsea charlotte sydney china mar sol luna luz salud paz cruz fe flor flora pascua caridad esperanza trinidad
  concepcion asuncion encarnacion natividad purificacion gracia will mark bill art hope faith joy dawn frank alba aurora estrella perla oliva nieve`);
