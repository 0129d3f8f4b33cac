import type { Lexicon } from '../../../learning/concepts-of.ts';

/**
 * Everyday words that say the same, in five languages: a note is in one language and few words, a
 * reply in others. Opposites, figures and what people in danger should do are never together here.
 */
export const SAME_MEANING: Lexicon = {
  free: 'gratis gratuit* libre libres lliure lliures balde doan doako doakoa free charge',
  entry: 'entrada entradas entrades acceso accesos acces sarrera* entry entrance admission ticket tickets',
  enter: 'entrar entra entran entren entrau sartu sartzen enter',
  open: `abre abren abrir abrira abriran abiert* apertura reabre reabren reapertura obri obrin obre obren obrir obrira obert* reobertura abert* abrira reabrira ireki* zabalik zabaltzen
    open opens opened opening reopen reopens`,
  close:
    'cierra cierran cerrar cerrara cerrad* cierre tanca tanquen tancar tancat* tancad* tancament pecha pechan pechar pechad* peche itxi* ixten close closes closed closing shut shuts',
  cut: 'corte cortes cortad* cortan cortara tall talls tallat* tallad* tallen moztu* mozketa* cut cuts off',
  works: 'obra obras obres lan lanak lanek lanen works roadworks work',
  start:
    'empieza* empezar comienza* comienzan comenzar inicio inicia comenca* comencen comeza* comezo inici hasi hasten hasiko hasiera start starts starting begin begins beginning',
  end: 'termino terminaron acabo acabaron cerrado cerrada closed acaba acaban acabar acaben termina terminan terminar fin final finaliza* finalitza* remata rematan rematar amai* bukatu* bukatzen bukaera end ends finish finishes finished run runs',
  expected: 'previst* prevision previsio prevese preve preveu aurreikus* expected scheduled planned due',
  deadline: 'plazo plazos termini terminis prazo prazos epe epea epeak epemuga deadline deadlines',
  apply: `solicit* solicitar sollicit* pedir pide piden pida pidela pidelo pedirla pedirlo pidese pidense demana demanen demanar demanes eskatu eskatzen eskaera* apply application applications request requests`,
  enrol:
    'inscri* apunta apuntan apuntar apuntarte apuntate apuntarse apunten matricul* izen-ematea enrol* signup register registration empadron* empadroa* empadronar errolda* erroldatz*',
  book: 'cita citas cites cita-previa reserv* hitzordu* erreserba* appointment appointments book booking bookings',
  list: 'lista listas llista llistes listado zerrenda* list lists',
  waiting: 'espera esperar agarda agardar itxaron* waiting wait',
  full: 'complet* agotad* exhauri* esgotad* llen* ple plena beteta bete full sold',
  left: 'queda quedan queden quedaban quedaven sobra sobran sobren gelditzen geratzen left remain remaining remains libres',
  seat: 'plaza plazas placa places praza prazas leku lekuak toki tokiak seat seats spot spots place',
  price:
    'precio precios preu preus prezo prezos prezio* cuesta cuestan costa costen custa custan vale valen coste cost costs price prices tarifa tarifas tarifes tasa tasas taxa taxes fee fees cobra importe',
  discount:
    'descuent* bonific* reducid* rebaj* descompt* desconto* deskontu* beherapen* discount discounts reduced concession concessions',
  pensioner: 'jubilad* pensionist* jubilat* xubilad* erretiratu* pensioner pensioners retired retiree retirees',
  child:
    'nino ninos nina ninas menor menores infantil infantiles peque peques xiquet* nen nens nena nenes neno nenos menors haur haurra* haurrak ume umea* umeak child children kid kids',
  family: 'familia familias families families familiar familia-liburua family',
  adult: 'adult* persona-adulta heldu* grown-up',
  paper: 'document* papel papeles papers paper agiri* dokumentu* paperwork documentation',
  identity: 'dni nie aiz aiza aizaren nan nanaren nana carnet carne passaport pasaporte* passport passports',
  contract: 'contrato contratos contracte contractes kontratu* contract contracts',
  rent: 'alquiler alquileres lloguer lloguers aluguer alokairu* rental rent rented',
  deed: 'escritura escrituras escriptura eskritura* deed deeds title',
  authorise: 'autoriz* autoritz* baimen* authoris* authoriz* permis permiso permisos',
  owner: 'titular titulares titulars jabe jabea jabearen owner owners',
  collect: 'recog* recollid* recoll* arreplega* bilketa biltzen jasotzen collect collected collection pickup',
  rubbish: 'basura basuras fem lixo zabor* residuo residuos residus rubbish bin bins waste trash garbage',
  furniture: 'mueble muebles moble mobles moblar altzari* furniture sofa sofas sofa voluminos* enseres trastos bulky',
  phone:
    'llama llamad llame llamar llamando telefon* truca trucar crida cridar chama chamar chame deitu deia deituz phone phones call ring telefono telefonica',
  beach: 'playa playas platja platges praia praias hondartza* beach beaches',
  street: 'calle calles carrer carrers rua ruas kale kalea kaleko street streets',
  line: 'linea lineas linia linies lina liñas lerro* line lines bus buses autobus autobuses',
  school:
    'clase clases classe classes colegio colegios escola escoles escuela escuelas centros centres eskola* ikastetxe* klase* school schools class',
  suspend:
    'suspend* suspes* cancel* anulad* anullad* aplaza* posposat ajorna* eten etenda cancelled suspended postponed',
  water: 'agua aguas aigua aigues auga augas ura uraren urak uretako water',
  power:
    'luz luces llum llums argi argia argiak argindar* electricidad electricitat electricidade electric* corriente power electricity light lights',
  boiler: 'caldera calderas calderes galdara* boiler boilers',
  fault:
    'averiad* avariad* broken averia averias avaria avaries avarias matxura* incidencia incidencias incident fault faults breakdown failure problema',
  fire: 'incendio incendios fuego fuegos incendi incendis foc focs lume lumes sute sutea suteak fire fires',
  fireworks: 'fuegos-artificiales castillo castell fogos focs artificiales artificials artificiais fireworks',
  firefighter: 'bombero bomberos bomber bombers bombeiro bombeiros suhiltzaile* firefighter firefighters crews',
  reason: 'motivo motivos razon razones causa causas motiu motius rao raons causes arrazoi* reason reasons',
  technical: 'tecnico tecnicos tecnicas tecnica tecnic tecnics tecniques tekniko* technical',
  parents:
    'padre madre padres madres progenitor* pare mare pares mares pai nai pais nais guraso* aita ama parent parents',
  police: 'policia policias polizia udaltzain* police',
  hurt: 'herid* ferit* ferid* zauritu* injured hurt injuries',
  rain: 'lluvia lluvias llueve llover llovido pluja pluges plou chuvia chuvias chove euri euria euriak euriagatik rain rains',
  summer: 'verano veranos estiu veran udako uda udan summer',
  winter: 'invierno hivern inverno negu neguko neguan winter',
  christmas: 'navidad navidades navidena nadal nadalenc gabon* christmas',
  holiday: 'festivo festivos festiu festius festiva jai jaiegun* holiday holidays vacaciones vacances',
  inPerson:
    'presencial presencialmente presencialment oficina oficinas oficines bulego* office offices counter ventanilla finestreta persona',
  online:
    'internet online sede seu egoitza* electronica elektronikoa telematic* telematica web webgune* website webean page pagina paxina',
  download: 'descarg* descarreg* deskarg* download downloads downloaded',
  pay: 'paga pagan pagar pagas pague pago pagos pagas paguen abonar ordain* pay pays paid payment payments paying',
  giveBack: 'devol* devuelv* devuelt* itzuli itzultzen refund refunds refunded',
  moved: 'traslad* mudad* lekualdat* moved relocated',
  lead: 'correa correas corretja corretges uhal uhala uhalarekin lead leash',
  dog: 'perro perros perra perras gos gossos can cans canina caninas canins txakur* dog dogs mascota mascotas',
  allowed:
    'permitid* permite permiten permes* permet permeten admite admiten admet admeten baimendu* baimenduta allowed welcome permitted',
  forbidden: 'prohib* debek* forbidden banned prohibited',
  park: 'aparca* aparcament* aparcamiento* aparkal* aparkatu* park parking parked estaciona*',
  library: 'biblioteca biblioteques bibliotecas liburutegi* library libraries',
  pool: 'piscina piscinas piscines igerileku* pool pools swimming bano banyo',
  market: 'mercado mercados mercat mercats mercadillo mercadillos azoka azokak azokako feria fira feira market fair',
  concert: 'concierto conciertos concert concerts concerto concertos kontzertu* recital actuacion actuacio',
  theatre: 'teatro teatros teatre antzerki* theatre play obra-de-teatro funcion funcio',
  race: 'carrera carreras cursa curses carreira lasterketa* race races',
  course:
    'curso cursos curs cursets ikastaro* course courses taller tallers talleres tailer* workshop workshops obradoiro*',
  parade: 'desfile desfiles cavalcada cabalgata desfilada desfilea parade procession',
  publish:
    'publica publican publicada publicado publicados publicadas publicat publicada publicades publicamos publicada argitara* published publish',
  bylaw: 'ordenanza ordenanzas ordenanca ordenances ordenantza* bylaw bylaws ordinance',
  leave:
    'sale salen salida salidas ix ixen eixida surt surten sortida sae saen saida irten irteera* irteten leave leaves leaving departs departure',
  lifeguard: 'socorrist* socorrismo socorrisme sorosle* lifeguard lifeguards',
  toilet: 'aseo aseos lavabo lavabos bany banys komun komunak toilet toilets',
  accessible: 'accesib* accessib* adaptad* adaptat* egokitu* accessible adapted',
  last: 'ultim* darrer* derradeir* azken* last',
  date: 'fecha fechas data dates datas date dates',
  company:
    'empresa empreses empresas companyia compania distribuidora distribuidor operadora operador konpainia* enpresa* company operator',
  technician: 'tecnico tecnicos tecnica tecnic tecnics teknikari* technician technicians engineer engineers',
  broken:
    'rotura roturas rota roto rotas rotos rompio trencament trencada trencat hautsi hautsita apurtuta break broken burst',
  poster: 'cartel carteles cartell cartells kartel* poster posters',
  connect: 'conexion conexiones conectar connexio connectar konexio* konektatu connect connecting connection',
  network: 'red redes xarxa xarxes rede sare sarea network',
  novel: 'nuevo nueva nuevos nuevas nou nova nous noves novo novos novas berri berria berriak new',
  bring: 'traer trae traiga traed portar porta porten dur levar leva levade ekarri bring brings',
  repair: 'repar* arregl* arranx* konpon* fix fixed fixing repairs repaired',
  settle:
    'soluc* resuelt* resolv* resuelv* resolt* resold* restabl* restitu* normaliz* normalitz* operativ* konponbid* berrezar* solved resolved restored',
  clean: 'limpi* limp* netej* garbi* clean cleaned cleaning cleans',
  remove: 'retir* quitad* quito quitaron llevado llevaron tret treta kendu kendut* removed removal towed',
  install: 'instal* coloc* collocat* pues* posat* posad* post* jarri installed fitted put placed',
  replace:
    'canviat* canviad* cambiad* sustit* substit* repon* recambio recanvi ordezk* replace replaced replacement repost* repuest*',
  inspect: 'revis* inspec* berrikus* check checks checked inspect inspected review reviewed miraron mirado',
  night: 'nocturn* nocturna madrugada madrugadas matinada matinades goizalde*',
  bench: 'asiento asientos banco bancos banc bancs eserleku* bench benches',
  monthly: 'mensual* hilero hileko monthly',
  yearly: 'anual* anualmente urteko urtero yearly annual anny anos ano any year',
  retiredHome: 'residencia residencias residencia residencies egoitza residence',
  help: 'ayuda ayudas ajuda ajudes axuda axudas laguntza* help aid grant grants beca beques becas bolsa',
  student: 'alumn* estudiant* estudante* ikasle* pupil pupils student students',
  vote: 'vota votan votar votacion votacions votacio votacions votaciones bozka* boto* vote votes voting',
  age: 'edad edades edat idade adin* age ages anos anys',
  diversion:
    'desvio desvios desviament desviaments desvia* saihesbide* diversion detour alternativa alternativas itinerario',
  lane: 'carril carrils carriles carrileak errei* lane lanes',
  traffic: 'trafico transit trafic trafikoa trafikoko traffic',
  red: 'rojo roja roig vermell vermella vermello vermella gorri gorria gorriak red',
  yellow: 'amarillo amarilla groc groga amarelo amarela hori horia yellow',
  orange: 'naranja taronja laranxa laranja orange amber',
  green: 'verde verd verda berde berdea green',
  flag: 'bandera banderes bandeira bandeiras flag flags',
  weather: 'tiempo oratge eguraldi* weather',
};

/** Safety advice to people in danger: exact translations only. */
export const SAME_ORDER: Lexicon = {
  stay: 'quedarse quedate quedaos quedese quedense quedar queda-t quedat quedeu-vos queda quedarte geratu geratzeko gelditu stay remain permanece permanecer',
  home: 'casa casas domicilio domicilios etxe etxean etxera indoors inside home',
  window: 'ventana ventanas finestra finestres xanela xanelas fiestra fiestras leiho leihoak leihoekin window windows',
  boil: 'hervir hierve hervid hervida hervido bullir bull bulliu bullida ferver ferve fervede fervida irakin irakindu boil boiled',
  drink: 'beber bebas beba bebe bebais bebida beure begues begueu edan edateko edatea bebas bebades drink drinking',
  cook: 'cocinar cocines cocina cuinar cuines cuineu cociñar cociñes sukaldatu sukaldatzeko cook cooking',
  evacuate:
    'evacuar evacuacion evacuacio evacuada evacuado evacuados desalojar desallotjar desaloxar ebakuatu ebakuazio evacuate evacuation evacuated',
  command: 'ordena ordenado ordenada ordenan ordenat ordenar manda mandado agindu aginduta order ordered orders',
  goOut:
    'salir sal salid salga salgan sortir surt sortiu surti surtin eixir ix eixiu sair sae saide saia saian irten irteera exit',
  upstairs: 'arriba amunt enriba gora upstairs',
};
