/** Marked with a capital in a text of ours, they are hardly anything but a person. */
const ALONE = `
  ali amina amparo angela azucena bruno cesar charlotte clara daisy dolores dolors eugenio eva fina german gloria guillem ibai iria jane linda
  magdalena maite marc margarita marta martina merce meritxell mila montserrat noa nora olga olivia oriol pascual patricia pau remei roc rocio
  rosalia sally sara sonia toni uxue victor zuri`;

/** Things, days or places of ours too, which no surname follows. */
const WITH_SURNAME = `
  alba angel angeles aurora belen blanca concha consuelo esperanza grace iris julio lourdes marina mark mercedes pilar reyes rosa rosario rose
  santiago soledad victoria violeta virginia`;

/** Words of any sentence. */
const WORDS = `
  abril adega adur agueda alonso amador amal amber andere aner angus april arantzazu art asma asuncion august augusta augusto aurea ava azahara
  baltasar bautista bel bella benigno bienvenida bill blessing bob boni branca breogan bruna camelia candela candelaria cara caridad caro carol
  cento charo chelsea chen cinta claro clemente cliff concepcion consol constanza covadonga cris cruz curra curro dana darwin dawn dean delfin
  desire desiree devon domingo dores dot dulce earl edison ekaitz elia enara encarnacion ero esmeralda estel estrela estrella faith fali fe
  felicidad felicity feliu fer ferri fins flor flora florence florencia fran frances frank franklin gala galina garbi gaspar gema georgia germana
  gines gracia grant guadalupe gurutze haizea haritz harriet hazel heather hodei holly hope hug hui iban icias ida inhar inma inocencia inocencio
  intza irati irma isla israel ite itsaso itxaro ivy izar izarra jan jana jasmine jazmin jimena joy juli jun june justo lander lazaro lela leo leon
  li lia lilian lily lina ling lisa lolo lore lorea lua luca luke luna lurdes luz maca macarena mahatsa mai maida mar marcial marco margalida marge
  mari marieta mason mati maura maxi maxim maxima may maya melania melchor meli mencia merced milagro milagros milagrosa mili milton mima mina
  modesta moni munsa nacha nadir narciso natividad nazaret nazareth nela nelson neus nieves nil nina noe noel norma norman oier oihan oinatz olatz
  oliva olive ona ortzi oskar paca paio palmira paloma pasqual pastora pat patricio paz pearl peio pello penny perfecto perla peru petra pia piedad
  pili pitu placido pol poli poppy primitiva primitivo prudencio pura puri purificacion rabia raj ray reda reme remedios ricarda rich rita rob robin
  robinson rogelia roi rosemary rosita rowan ruby sabina saffron said saioa salud salva salvador salvadora samara sami sana sandie santi santos sean
  selena sendoa severa severiano sid silvestre skye socorro sol sole sonny stan stiven sue suevia summer tara tecla teo terry tia tilly tina tino
  tito tome tonia trinidad ula urbano valen valentina valeria vane ventura vera vero vicky violet virtudes vivi wally washington wei will wilson yan
  yong yu yun zain zara zigor zuberoa`;

const SUR = `
  abad acosta adan agra aguado agudo aguilar alcala alcantara alegret alemany almansa almeida amador amat ameijeiras amigo andrade andujar aragones
  arana aranda arce arcos ardila arenas arias ariza armas arroyo asensio avila aviles ayala azorin azpeitia ba bacariza badia baena baeza bah bailey
  balboa balde baltar barba barbera barbero barcelo baro barral barranco barrera barrero barrio barrios barros barroso bassa bastida batalla batista
  batlle bautista bello bermejo bernal bidarte bilbao blanch blanco blanquer boada boix bonilla bosca bosch botella bou bouza bravo brea briones
  brito brooks brown bueno burgos burns bustos butcher caballero cabanas cabello cabeza cabezas cabre cabrera caceres calafell calatayud calatrava
  caldera calero calleja calvo calzada camara camarero camio camiño campos camps canals cancela candal candela cano cantero capo carballeira carballo
  carbo carmona carnero caro carpenter carreira carrera carreras carrero carretero casado casal casals casas castellanos castello castillo castro
  catala catalan cazorla centeno cepeda cerda cerdan cerdeira cerezo cervera chamorro chao checa chico cid cirera claret claver clavijo clos cobo
  cobos coca codina cole coles coll colom coloma colon comas company conde conesa contreras cooper corbacho corbal cordeiro cordero cordoba cordon
  cornejo corona coronado corral corrales correa cortes cortijo costa costas cots couto crego crespo criado cruz cuadrado cuadras cuellar cuello
  cuenca cuervo cuesta cueto cuevas dacosta das delgado deus dias diez diop dios dobre donaire dorado doñate duarte duch dueñas duque duran egea
  egido encinas eraso errasti erreka escribano escudero espada espasa españa espejo espin espinosa estrada estrella exposito expositor fabra falco
  falcon fall farre faye feliu ferrer ferrero ferri fidalgo figueras fisher florea flores fofana font fontan forcada ford fortes foster fowler fraga
  fraile franco freeman frias frutos fuente fuentes fuertes funes fuster galan galera gallardo gallego gallegos gandara gandia gardner garea gascon
  gaspar gavilan gaye gil gill girona gondar gordo gracia granados grande granero grau guardia guardiola guerra guerrero guijarro guo hall haro
  harper hart hermoso herrera herrero herreros hidalgo higueras hinojosa hita holland holmes hoyos huerta huertas hunter hurtado iglesia iglesias
  islam iturri izquierdo jaen jaio jara jerez jordan jorge jurado kante kaur keita kone lafuente lage lago laguna lamas lambert landa lara lasarte
  latorre lazaro lazkano leal lebron leira lema leon lerma lin linares llado llamas llanos lleo lloret lobato lobo losada lozano lucena luna luo
  luque machado madrid madrigal maestre maiz mancebo mansilla manzanares manzano marce marcos marques marsh mas mata matas matos mayans mayo mayor
  mayoral maza medina meis mella mena mendia mercader merchan merida merino mesa mestre mestres miguel mills mira miralles miranda miro molina
  molinero moll molla moncada monge monreal montalvo montaña montañes montero montes montilla montoro mora moral morales moran moreno moron moss
  moure mouro murcia murillo muro nadal naranjo naval navarro navas nebot nevado newton nicolas nieto nieves nogales noguera novas novo novoa nunes
  ocaña ochoa olea oliva olivares olivera olmedo olmo olmos oms ondarroa oria osuna oviedo pablo padilla padron pages pais palacios palau pallas
  palma palomar palomares palomo palou panades paniagua parada pardo paredes pareja parejo parga parker parra parrilla pascual pasqual pastor patiño
  paya paz pedreira pedrero pedrosa pena penas pensado peon perales perera pestaña peña peñalver pineda pino pinto pita pizarro pla plana planas
  planells plans plasencia plaza pol polo pomares ponce pons porras portela porter portero portillo posada pose pou pozo pozuelo prado prados prats
  preston prieto puente puerta puertas puga pulido quero quesada quintana rama ramos rao rebollo recio redondas redondo refojos regueira regueiro
  reina rey reyes rial riba ribas ribera ribes riera rifa rincon rio rios rius rivas rivera robledo robles roca rocha roda rodeiro rodes roig rojas
  rojo roman romero roque ros rosa rosado rosales rosario rubio rueda rus saa sabater sacristan sala salamanca salas sales salinas salvador salvat
  sampedro samper sanabria sanjuan sanmartin sans santalla santamaria santana santiago santiso santos sarda sarmiento sastre savall seck segarra
  segovia segura selva sendra serra serrano serrat sevilla sevillano señor sharp shaw shepherd sierra silva silveira silvestre simo simon sobrino
  sola solana solano soler solera soria soriano soroa sosa sotelo soto souto spencer stan suero swift sy talavera tamayo tanner tapia taylor tejada
  tejedor tejero tello temes tena terrassa teruel tirado toledano toledo tomas toro torralba torre torrejon torrente torres torrijos tortosa toscano
  tous tovar trigo triguero trillo trinidad trujillo tucker tudela tur turner ubeda urbano ureña urretxo vaca valencia valera vales valiente valle
  vallejo valles valls vaquero vecino vega veiga vela vera verdejo verdu vergara vicente vico victoria viera vigo vila vilanova vilas villa
  villanueva villar villareal villarreal villaverde vinyals vinyes vivas vives vizcaino viñas walters ward warner wells west wheeler winter wood
  woods wright xestal yuste zafra zambrano zamora zapata zaragoza zarza zas zubia zubiri`;

const split = (names: string): readonly string[] => names.trim().split(/\s+/);

/** Everyday given names that a capital alone identifies in our own texts. */
export const GIVEN_NAMES_ALONE: ReadonlySet<string> = new Set(split(ALONE));

/** Everyday given names that a following surname identifies in our own texts. */
export const GIVEN_NAMES_WITH_SURNAME: ReadonlySet<string> = new Set(split(WITH_SURNAME));

/** Given names that are words, months or places too: a capital inside a sentence, a surname or a cue must tell them. */
export const EVERYDAY_GIVEN_NAMES: ReadonlySet<string> = new Set([ALONE, WITH_SURNAME, WORDS].flatMap(split));

/** Surnames that are words, trades or places too: only behind a given name or a cue. */
export const EVERYDAY_SURNAMES: ReadonlySet<string> = new Set(split(SUR));
