import type { WordSets } from '../../phrases/parse-phrase.ts';

const FIGURES = Array.from({ length: 90 }, (_, at) => `${at + 10}*`).join(' ');

// What futures without their accents would be taken for.
const PRESENT = new Set('ira para pora vira tera teras pora poras vira viran'.split(' '));

// What a reply may promise, as the beginning that future forms share.
const PROMISED = `estar tendr quedar volver habr arreglar reparar solucionar resolver restablecer recuperar reabrir funcionar limpiar recoger
  retirar terminar acabar sustituir cambiar podr cobrar recibir llegar enviar mandar llamar contestar responder tapar pintar podar asfaltar
  instalar ir vendr pasar saldr pondr har repondr desbloquear abonar pagar devolver conceder aprobar anular encender dormir desaparecer
  empezar circular ser dispondr reanudar normalizar sacar colocar cortar atender
  tindr tornar haur resoldr restablir netejar recollir substituir canviar rebr arribar trucar cridar telefonar respondr far vindr eixir encendr
  ter haber arranxar solucionar limpar recoller rematar poder chegar chamar faer vir sair por voltar ficar acender devolver retomar`;

const FUTURES = PROMISED.split(/\s+/)
  .flatMap((stem) => ['a', 'an', 'emos', 'as', 'eis', 'em', 'eu', 'edes'].map((ending) => stem + ending))
  .filter((word) => !PRESENT.has(word))
  .join(' ');

/** Basque words for future events and states. */
const BASQUE_DONE = `konponduko konponduta itzuliko izango bukatuko amaituko berreskuratuko garbituko bilduko kenduko aldatuko iritsiko bidaliko deituko erantzungo ibiliko berrezarriko estaliko egongo itzultzen konpontzen jarriko emango etorriko piztuko joango edukiko ordainduko`;

/** Word sets that the themes share, in all languages at once. */
export const wordSets: WordSets = {
  one: 'un una uno algun alguna alguno unha algunha algu bat a an one some',
  count: `${FIGURES} 1 2 3 4 5 6 7 8 9
    dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cien decenas docena varios varias muchos muchas numerosos numerosas
    dues quatre cinc sis set vuit huit nou deu onze dotze quinze vint diversos diverses molts moltes desenes dotzena
    duas catro sete oito nove dez doce varios varias moitos moitas ducias
    bi hiru lau bost sei zazpi zortzi bederatzi hamar hainbat zenbait
    two three four five six seven eight nine ten eleven twelve fifteen twenty thirty dozens several many`,
  number: '<one> <count>',
  dead: `muert* fallecid* fallecimiento* difunt* ahogad* finad* cadaver*
    morts mort morta mortes ofegad* ofegat* difunt* finat*
    falecid* morto mortos morta mortas afogad* falecemento*
    hildako* hilda hil hilak hildakoak itota gorpu* heriotza*
    dead died deaths death deceased fatalit* casualt* drowned killed bodies`,
  hurt: `herid* lesionad* hospitalizad* ingresad* intoxicad* contagiad* desaparecid* atrapad* infectad* grav* ilesos ilesa ileso ilesas
    ferit* ferid* hospitalitzat* hospitalitzad* ingressat* intoxicat* desaparegut* desaparegud* contagiat* infectat*
    ferido* ferida* hospitalizado* desaparecido* intoxicado* contaxiad*
    zauritu* ospitaleratu* desagertu* intoxikatu* kutsatu* gaixotu*
    injured wounded hurt hospitalised hospitalized missing trapped infected poisoned casualt*`,
  person: `persona personas vecino vecina vecinos vecinas hombre mujer nino nina joven menor anciano anciana conductor conductora trabajador trabajadora bombero agente senor senora chico chica matrimonio pareja familia bebe turista motorista ciclista bañista alumno alumna abuelo abuela
    persones vei veina veins veines home dona xiquet xiqueta nen nena jove treballador ancia anciana xic xica
    persoa persoas vecino veciño veciña veciños home muller neno nena mozo moza rapaz
    pertsona pertsonak pertsonek bizilagun bizilaguna bizilagunak gizon emakume haur haurra ume gazte gizonezko emakumezko langile
    person people man woman boy girl child children neighbour neighbours resident residents elderly worker firefighter driver teenager toddler`,
  alone: `persona vecino vecina hombre mujer nino nina joven menor anciano anciana conductor chico chica bebe varon senor senora
    vei veina home dona xiquet xiqueta nen nena jove xic xica
    persoa veciño veciña muller neno nena mozo moza rapaz
    bizilagun gizon gizonezko emakume emakumezko haur ume gazte
    man woman boy girl child resident baby teenager`,
  // Whose doing it might be.
  other: `empresa contrata contratista compania distribuidora operador operadora adjudicataria concesionaria constructora subcontrata proveedor conductor conductora chofer maquinista vecino vecinos propietario propietaria propietarios dueno duena comunidad ministerio conselleria generalitat gobierno confederacion trabajador operario tecnico agricultor cazador comerciante restaurante bar
    companyia conductor empresa contractista distribuidora propietari propietaria amo veins vei govern confederacio treballador operari restaurant proveidor
    compañia condutor condutora empresa propietario dono veciños goberno traballador restaurante
    enpresa enpresak konpainia konpainiak gidari gidaria gidariak jabe jabea jabeak bizilagunek gobernu gobernua gobernuak langile langileak ministerio hornitzaile
    company contractor contractors driver owner owners operator distributor supplier government ministry neighbours farmer restaurant builder developer`,
  harm: `incendio fuego accidente corte apagon averia vertido sucedido ocurrido desastre inundacion inundaciones dano danos problema incidente fallo retraso situacion caos contaminacion ciberataque rotura intoxicacion brote fuga atropello caida explosion derrumbe
    incendi foc accident tall apagada avaria abocament desastre inundacio dany danys problema incident fallada retard situacio contaminacio ciberatac trencament intoxicacio brot fuita
    incendio lume accidente corte apagon avaria vertido desastre inundacion dano danos problema incidente fallo atraso situacion contaminacion ciberataque rotura brote
    sute sutea sutearen istripu istripua istripuaren etenaldi mozketa itzalaldi itzalaldia itzalaldiaren matxura matxuraren isuri isuria isuriaren hondamendi uholde uholdeen uholdea kalte kalteen arazo arazoa arazoaren gertatutako gertatutakoa gertatutakoaren atzerapen kutsadura kutsaduraren zibereraso
    fire accident crash outage cut blackout fault spill disaster flood flooding damage problem incident failure delay situation chaos pollution contamination cyberattack leak outbreak poisoning explosion collapse`,
  // Things that need repair, or that come back.
  service: `luz agua servicio suministro web sede linea lineas tren trenes autobus tramite tramites plazo carretera calle via farola semaforo acera ascensor problema incidencia averia internet telefono corriente electricidad normalidad socavon bache contenedor fuente parque arbol alumbrado
    llum aigua servei subministrament seu carrer carretera fanal semafor vorera problema incidencia avaria normalitat tren trens clot arbre enllumenat
    luz auga servizo subministracion sede estrada rua farol beirarrua problema incidencia avaria normalidade tren fochanca iluminacion
    argia argindarra ura zerbitzua hornidura egoitza errepidea kalea arazoa matxura farola semaforoa espaloia normaltasuna trena zuloa
    power electricity light lights water service supply website road street lamp traffic pavement problem fault issue train trains bus lift normal pothole`,
  // Said of what will be done or be so, in the future or as good as.
  done: `${FUTURES} arreglamos arreglan solucionamos resolvemos reparamos limpiamos tapamos vuelve vuelven regresa queda arregla
    arreglem solucionem torna queda arregla
    arranxamos volve volven fica queda durmides
    ${BASQUE_DONE}
    fixed repaired solved resolved restored mended replaced back`,
  'done-basque': BASQUE_DONE,
  mendable: `arregl* repar* soluc* resolver resuelt* restablec* restitu* limpi* recog* retir* sustitu* acab* termin* volver activ* operativ* list* normaliz* reabr* abiert* desbloque*
    arregl* repar* soluc* resoldre resolt* restabl* netej* recoll* retir* substit* acab* tornar activ* operati* llest* normalitz* reobr* obert*
    arranx* repar* soluc* resolv* resolt* restabl* limp* recoll* retir* substit* remat* volver operativ* list* normaliz*
    konpon* ber* garbi* martxan itzul* amaitu* bukatu* prest
    fix* repair* solv* resolv* restor* mend* replac* ready`,
  soon: `manana hoy enseguida pronto
    dema hui avui
    mana hoxe axiña
    bihar gaur laster berehala
    tomorrow today tonight`,
  unit: `minuto minutos hora horas dia dias semana semanas mes meses rato momento momentos instante
    minut minuts hora hores dia dies setmana setmanes mes mesos moment moments
    minuto minutos hora horas dia dias semana semanas mes meses momento
    minutu minutuan minututan ordu ordutan ordubetean egun egunetan aste astetan astebetean hilabete
    minute minutes hour hours day days week weeks month months moment`,
  weekday: `lunes martes miercoles jueves viernes sabado domingo
    dilluns dimarts dimecres dijous divendres dissabte diumenge
    luns martes mercores xoves venres sabado domingo
    astelehen* astearte* asteazken* ostegun* ostiral* larunbat* igande*
    monday tuesday wednesday thursday friday saturday sunday`,
  staff: `trabajador trabajadora trabajadores empleado empleada empleados funcionario funcionaria agente agentes conductor conductora operario operaria operarios tecnico tecnica policia policias monitor monitora conserje companero companera auxiliar administrativo administrativa jefe jefa responsable celador cobrador inspector inspectora socorrista profesor profesora vigilante bombero mando ordenanza informatico encargado encargada plantilla
    treballador treballadora treballadors empleat empleada funcionari funcionaria agent agents operari operaria tecnic tecnica company companya cap professor professora vigilant socorrista encarregat encarregada
    traballador traballadora traballadores empregado empregada funcionario funcionaria axente axentes condutor condutora operario compañeiro compañeira xefe xefa profesor vixiante encargado
    langile langilea langileak langileari langilearekin langileari funtzionario funtzionarioa funtzionarioak agente agentea agenteak gidari gidaria gidariari gidariarekin gidariak polizia udaltzain udaltzaina udaltzainari udaltzainak teknikari teknikaria arduradun lankide lankidea lankideak begirale begiralea irakasle
    worker workers employee employees officer officers driver clerk colleague colleagues manager supervisor technician lifeguard teacher guard staff inspector receptionist`,
  name: `ana maria jose juan antonio carmen pilar lucia paula marta laura sara elena cristina raquel rosa isabel teresa luis carlos pedro pablo javier manuel miguel david daniel alberto sergio jorge fernando francisco paco pepe rafael ramon vicente enrique andres rocio silvia nuria monica patricia beatriz eva irene julia alicia angel jesus marcos mario adrian alvaro ruben ivan diego victor oscar raul
    jordi pau marc joan josep pere vicent ferran xavier miquel enric lluis montse nuria neus empar laia
    xoan xose brais uxia sabela iago antia breixo roi
    jon mikel ane amaia iker aitor maite nerea ainhoa gorka unai leire josu
    john mary peter paul mark james anna susan linda michael thomas steve`,
  guard: `agentes policias patrullas patrulleros efectivos guardias vigilantes camaras coches unidades drones policies patrulles vigilants cameres cotxes guardes axentes patrullas vixiantes agente polizia patruila zaintzaile kamera ertzain officers police patrols guards cameras units`,
};
