/** Everyday matters of a town, in es / ca / gl / eu / en (one line each). Folded; `*` means "begins with". */
export const everydayConcepts = {
  rubbish: `basura basuras contenedor* papelera* container recogida reciclaje reciclar organico organica envases bolsas desperdicio* inmundicia suciedad mugre cochambre vertedero escombros colchon trastos enseres muebles voluminosos puntolimpio vidrio carton
    brossa escombraries deixalles contenidor* paperera papereres recollida reciclatge envasos bosses brutor matalas deixalleria vidre cartro
    lixo colector* papeleira* reciclaxe sucidade vertedoiro trastes puntolimpo vidro
    zabor* edukiontzi* paperontzi* bilketa birzikla* organiko* ontzi* poltsa* zikinkeri* koltxoi* sofa* garbigune* beira karton*
    rubbish garbage trash litter* bin bins wheelie recycl* organic packaging flytip* dumped mattress bulky tip glass cardboard`,
  streetCleaning: `limpieza limpiar barrer barren barrendero* baldeo baldear hojas orines orin meado meados meadas pis cacas caca cagadas boniga chicle* pintada* grafiti* colillas jeringuilla* vomitos palomas cucarachas ratas plaga fumigar
    neteja netejar escombrar escombriaire* fulles orins pipi pixats pixum caques excrement* tifa tifes xiclet* pintades burilles xeringu* coloms paneroles escarabats rates
    limpeza limpar varrer varren varredor* follas ourinos ourina mexos cabichas xiringa* pombas cascudas praga
    garbiketa garbitzaile* erratz* hosto* pixa txiza kaka kakak gorotz* txikle* zigarrokin* usoak labezomorro* arratoi* izurrite*
    sweep* leaves urine pee poo poop droppings gum graffiti butts syringe* needles pigeon* cockroach* rats infest* pest`,
  noiseNeighbours: `ruido* escandalo bulla jaleo follon musica altavoz altavoces bafle reggaeton fiesta fiestas botellon botellones bar bares discoteca pub local decibel* dormir descansar sonometro gritos voces cohete* motos tubarro vecino perro ladrido* ladra ladran obra martillo campanas madrugada insonor*
    soroll* xivarri gresca altaveu* festa festes botellot terrassa terrasses bars sonometre crits petard* coet coets vei gos borda borden lladruc* campanes matinada
    barullo balbordo altofalante* festas durmir berros foguete* campas
    zarata* iskanbil* burrunba* musika* bozgorailu* jai* botiloi* terraza* taberna* diskoteka* lokal* dezibelio* atseden* oihu* suziri* motoak txakur* zaunka* kanpai* goizalde*
    noise noisy racket loud music speaker* party parties drinking terrace* nightclub sleep asleep fireworks firecracker* bangers motorbikes barking bells earlyhours`,
  potholesPavement: `bache baches socavon socavones agujero agujeros hoyo hoyos boquete asfaltar asfaltado acera aceras baldosa* adoquin* losa losas bordillo bordillos tropez* tropiezo tropece calzada arqueta zanja alcantarilla rampa rebaje barreras accesib* paso cebra baden bolardo*
    sot sots clot clots forat forats esvoranc asfalt vorera voreres rajol* llamborda llambordes llosa llosetes panot* entrebanc* ensopeg* calcada rasa claveguera gual accessib* zebra pilona pilones
    fochanca* foxo foxos buraco* beirarrua* lousa* lastro* bordo gabia sumidoiro
    zulo* asfalto* asfaltatu* espaloi* lauza* zoladur* zintarri* estropezu* galtzada* zanga* estolda* arrapala irisgarri* zebrabide* pibote*
    pothole* hole holes asphalt tarmac resurfac* pavement* sidewalk kerb* curb* slab* tile trip tripped uneven paving ramp dropkerb bollard*`,
  streetLamps: `alumbrado bombillas bombilla fundid* iluminacion iluminar oscuro oscura oscuridad oscuras parpade* apagada apagadas apagado led leds luminaria* tenebros* boca lobo noche foco
    fanal fanals enllumenat bombeta bombetes fos fosa foses illuminacio fosc fosca foscor pampallug* apagat apagats apagades fosques nit
    farol farois lumieira escuro escura escuridade noite
    farola* kaleargi* argiteri* argiztapen* bonbilla* fundit* ilun* itzalita piztu* pizten keinuka
    streetlight* streetlamp* lampada lamps lamppost* lighting bulb* unlit dark darkness flicker*`,
  parksGreen: `parque parques jardin jardines zona verde cesped columpio columpios balancin infantil juegos banco bancos fuente riego regar riegan aspersor* poda podar podan podas tala talar talan talado seto setos maleza matorral* hierbajo* malashierbas arbolado arena huerto huertos
    parc parcs jardi jardins verda gespa gronxador* tobogan* jocs banc bancs font reg reguen esporga* talen bardissa males herbes arbrat sorra hort horts
    xardin xardins herba bambans randeeira* xogos fonte rega sebe silvas silveira* toxo arborado horta hortas
    parke* lorategi* berdegune* belar* zabu* kulunka* txirristra* jolas* banku* iturri* ureztatu* ureztapen* inausi* inausket* kimatu* zuhaitz* moztu hesi sasi* sastraka* landatu* hare baratze*
    park parks garden* green lawn grass swing* slide playground bench* fountain watering sprinkler* prun* felling hedge* weeds overgrown bushes plants planted sandpit allotment*`,
  parking: `aparca* parking parquimetro* parquear parqueo zona azul ora grua dobla* doblefila doble fila vado vados minusvalidos coche coches carga descarga residentes zbe pegatina matricula multas multaron
    parquimetre* blava verda gual guals places carrega descarrega residents adhesiu multes
    guindastre dobre vao prazas estacion*
    aparka* parkimetro* ota tao gune urdin* garabi* bikoitz* ilara ibi pasabide* plaza* zamalan* egoiliar* isunak
    park parked carpark towed doubleparked driveway disabled bay bays loading permit* lez ulez fines`,
  bikesScooters: `bici bicis bicicleta* ciclista* carrilbici ciclovia patin patines monopatin scooter* bicing valenbisi sevici bicimad aparcabicis casco peaton* acera
    bicicletes ciclistes patinet* casc vianant* peato vorera
    peon peons peonil peonal beirarrua atropel*
    bizikleta* txirrindu* bidegorri* bilbonbizi dbizi kasko* oinezko* espaloi*
    bike* bicycl* cyclist* cycle cycling cyclelane helmet pedestrian* pavement`,
  library: `biblioteca bibliotecas bibliotecari* libro libros lector lectura prestamo prestar sala estudio estudiar carne club cuentacuentos ludoteca comic bibliobus silencio
    biblioteques llibre llibres novel* prestec estudi carnet contacontes
    estudo estudar contacontos
    liburu* nobela* irakurket* mailegu* gela ikasi ikasgela txartel* klub* ipuin* ludoteka* komiki*
    library libraries librarian* book books reading loan borrow* study studyroom card storytelling`,
  taxesCharges: `ibi iae plusvalia vehiculo circulacion numerito recibo recibos catastro catastral padron recargo apremio embarg* domiciliacion fraccionar aplazar bonificacion contribucion autoliquidacion liquidacion notificacion recaudacion hacienda irpf renta borrador aeat
    plusvalua vehicle circulacio taxa taxes rebut rebuts cadastre cadastral recarrec constrenyiment domiciliacio ajornar bonificacio contribucio liquidacio recaptacio hisenda renda
    taxas recarga constrinximento adiar recadacion facenda
    ohz jez gainbalio* ibilgailu* zirkulazio* tasa* ordainagiri* katastro* gainordain* premiamendu* enbarg* helbideratze* zatikatu* geroratu* hobari* likidazio* ogasun* pfez errenta* zerga*
    tax council rates bill bills surcharge seizure directdebit instalment* installment* postpone discount settlement collection revenue`,
  festivals: `fiesta fiestas feria ferias falla fallas mascleta* crema ofrenda verbena verbenas concierto conciertos festival* carnaval* cabalgata reyes procesion romeria semanasanta patronal* orquesta pregon moros cristianos sanfermin* toros encierro encierros vaquillas fuegos pirotecnia charanga caseta programa actuacion chupinazo magosto hogueras sanjuan navidad luces
    festes fira fires falles ofrena revetlla berbena concert* carnestoltes cavalcada reis processo aplec setmana orquestra prego correfoc castellers gegants diables bous correbous foguer* santjoan nadal castanyada
    feira feiras entroido romaria patronais foguete* cacharela* sanxoan carballeira
    jai* festa* azoka* kontzertu* inauteri* kabalgata errege* prozesio* erromeri* txupinazo* txosna* konpartsa* herrijai* zezen* entzierro* suziri* sanjoan gabon* olentzero* txaranga* egitarau* bertso* aste nagusia
    fair fairs funfair parade* carnival procession pilgrimage bullfight* bullrun bonfire* fireworks gig programme christmas lights orchestra`,
  sportsLeisure: `deporte* deportivo deportiva polideportivo* pabellon piscina piscinas futbito baloncesto tenis padel cancha campo cesped partido partidos entren* liga gol goles arbitro equipo aficion carrera maraton natacion aquagym vestuario* taquilla socio socios abono monitor yoga zumba derbi penalti champions atleti barca madrid betis
    esport* poliesportiu* pavello gimnas piscines basquet tennis pistes camp gespa partit partits torneig lliga gols arbitre equip aficio cursa marato natacio vestidor* soci socis abonament ioga
    pavillon ximnasio adestra* afeccion carreira vestiario* celta depor
    kirol* pabiloi* gimnasio* igerileku* futbol* saskibaloi* pista* zelai* partida* partidu* torneo* golak epaile talde* zale* lasterketa* maratoi* igeriket* aldagel* bazkide* abonu* pilota* frontoi* athletic erreala
    sport* pavilion gym pool* football soccer basketball pitch court match* training coach tournament league goal goals referee team fans race marathon swimming changingroom* locker* member*`,
  petsAndPests: `perro perros perra perrito perritos gato gatos gatito gatitos colonia colonias felina felinas cachorro* animal animales protectora perrera chip chipado veterinari* adopt* adopcion correa bozal pipican palomas paloma gaviota* jabali jabalies serpiente* culebra abeja abejas avispa avispas avispero velutina murcielago* rata ratas pulgas oruga procesionaria caballo oveja* vaca vacas lobo lobos zorro
    gos gossos gossa gosset gat gats gatet gatets colonies cadell* mascot* animals gossera xip adopcio corretja morrio pipica colom coloms gavina gavines senglar* serp serps abella abelles vespa vespes vespera ratpenat* puces eruga processionaria cavall ovelles vaques llop guineu
    cans cadela cancino gatino animais canceira pomba pombas gaivota* xabaril* xabarin* serpe* cobra abellas avespa* morcego* eiruga* cabalo ovella* raposo
    txakur* katu* katakume* kolonia* maskota* animalia* babesleku* txip* albaitari* adopzio* utzitako uhal* muturreko usoak kaio* basurde* sugea sugeak erle* liztor* asiar saguzar* arratoi* arkakuso* beldar* zaldi* ardi ardiak ardiek behi* otso* azeri*
    dog dogs puppy puppies cat cats kitten* colony pet pets rspca pound microchipped vet vets abandon* stray* leash lead muzzle pigeon* seagull* gulls boar boars snake* bee bees wasp* hornet* bats rat fleas caterpillar* horse sheep cow cows wolf wolves fox foxes`,
  buildingWorks: `zanja zanjas maquinaria hormigon andamio* grua gruas valla vallas vallado polvo licencia licencias solar solares edificio edificios reforma rehabilit* paralizad* eternas constructora constructor urbanizacion urbanismo urbanizar plan parcial derribo demol* fachada cornisa inspeccion ite ruina ruinas
    obres rasa rases excavador* formigo bastida bastides grues tanca tanques pols llicencia llicencies solars edifici edificis aturad* urbanitzacio urbanisme enderroc* faana facana inspeccio ruines
    gabia gabias escavadora* formigon estada* guindastre valo valado licenza licenzas construtora derrub* cornixa
    obra* zanga* hondeamakin* makineri* hormigoi* aldamio* garabi* hesi* hauts lizentzi* baimen orube* eraikin* berritze* birgait* geldi geldirik eraikitzaile* urbanizazio* hirigintza* eraispen* eraits* fatxada* erlaitz* ikuskapen* aurri*
    works roadworks construction digger* machinery concrete scaffold* crane* fence* dust licence* license* permit* plot building* renovat* refurbish* stalled builder* developer planning facade inspection derelict ruin`,
  housingRent: `vivienda viviendas piso pisos alquil* casero hipoteca desahuci* vpo vpp oficial sorteo proteccion social turistic* airbnb vut okupa* fondo buitre desaloj* fianza habitacion hacinad* etxebide emvs humedades precio comunidad propietarios
    habitatge habitatges pis lloguer lloguers lloga* propietari desnona* hpo sorteig ocup* fons voltor desallotja* inquili* fianca habitacio humitats preu comunitat
    vivenda vivendas alug* caseiro desafiuz* voitre cuarto humidades prezo comunidade
    etxebizitza* pisu* aloka* jabe* hipoteka* etxegabe* bob zozketa* sozial* turistiko* putre maizter* fidantza* logela* hezetasun* prezio* komunitate*
    housing flat flats apartment* rent rents rental* landlord* mortgage evict* lottery tourist squat* vulture tenant* deposit room overcrowd* damp`,
  smallMalfunction: `fuente fuentes reloj marquesina ducha duchas wc aseos lavabos papel escalera mecanica escaleras barandilla columpio puerta verja persiana grifo cerradura banco senal cartel averiad* estropead* funciona roto rota atascad* desconect*
    semafor semafors font fonts rellotge dutxes lavabo escala barana gronxador porta reixa aixeta pany banc senyal cartell avariad* espatllat* espatllad* trencat embussat*
    fonte fontes reloxo escaleira varanda verxa billa pechadura sinal estragad* atoad*
    semaforo* iturri* erloju* markesina* panel* dutxa* komun* paper papera paperak eskailera mekaniko* baranda* ate atea atez pertsiana* txorrota* sarraila* banku* seinale* kartel* matxura* hondatu* dabil trabatu*
    trafficlight* lights fountain clock shelter shower* toilet* loo escalator* handrail railing swing door gate shutter lock sign broken faulty working stuck jammed`,
  safetyPetty: `robo robos robado robaron tiron bolso cartera movil hurto* ladron atraco* vandal* gamberr* pandilla navaja trapicheo camello yonquis pelea peleas reyerta* insegur* patrulla patrullas patrullar vigilancia camaras okupado quemado ruedas pinchadas lunas retrovisor
    robatori robatoris robat carterist* estrebada bossa mobil furt furts lladre atracament* colla navalla trapis drogues baralla baralles cameres rodes punxades
    roubo roubos roubado roubaron carteira furto* pelexa* liorta* vixilancia rodas
    poltsa* kartera* mugikor* lapur* atrako* bandalis* labana* droga* trapitxeo* borroka* liskar* segurtasun* patruila* zaintza kamera* gurpil* ispilu
    theft* stolen stole pickpocket* purse wallet mugg* robber* hooligan* knife drugs dealing dealer* fight fights brawl unsafe insecurity patrol* surveillance cctv tyres slashed mirror`,
  terracesShops: `comercio comercios tienda tiendas mercado mercadillo puesto puestos hosteleria chiringuito veladores mesas sillas horario apertura licencia local crucero cruceros masific* tasa guiris
    comerc comercos botiga botigues mercat mercats parada parades ambulant hostaleria restaurant* xiringuito terrassa taules cadires obertura llicencia autonoms turisme creuer* massific*
    tenda tendas feira posto postos ambulante* hostalaria cadeiras licenza cruceiro* hoteis
    merkatari* denda* azoka* merkatu* postua postuak postuan kaleko ostalari* jatetxe* terraza* mahai* aulki* lizentzi* autonomo* lokal* turist* turismo* gurutzaontzi* hotel* masifika*
    shop shops store stores market* stall* vendor* hospitality terrace tables chairs licence selfemployed tourist* tourism cruise* overcrowd* overtourism`,
  schoolsPlaces: `colegio colegios escuela escuelas infantil guarderia guarderias matricula matriculas admision escolarizacion comedor becas aula aulas barracones calefaccion profesorado sustitucion sustituto autocar ruta extraescolar* ampa libros uniforme curso
    escola escoles institut llar infants matricules placa places admissio preinscripcio menjador aules barracons calefaccio professorat substitucio substitut afa llibres curs
    colexio colexios escolas garderia galescola prazas substitucion substituto anpa
    eskola* ikastola* ikastetxe* haurreskola* haurtzaindegi* matrikula* plaza* onarpen* jantoki* gela gelak gelan gelako barrakoi* berogailu* ratio* irakasle* ordezko* autokar* ibilbide* kanpoko guraso* liburu* ikasturte*
    school schools nursery nurseries enrol enroll enrolment enrollment place admission* canteen classroom* portacabin* heating substitute* supplyteacher coach route afterschool pta textbooks term`,
  culturePromo: `teatro taller talleres curso cursos charla charlas jornada jornadas conferencia visita guiada inscrip* actividad plazas concurso premio cine pelicula obra concierto coro escuela musica excursion campamento* ludoteca centro civico cultural aniversario homenaje inaugura*
    exposici* museu museus teatre tallers curs xerrada xerrades jornades concurs premi cinema pellicula coral excursio casal colonies centre civic aniversari homenatge
    axenda obradoiro* xornada xornadas inscric* actividade* homenaxe
    agenda* erakusketa* museo* antzerki* antzoki* tailer* ikastaro* hitzaldi* jardunaldi* bisita* gidatu* jarduera* lehiaketa* sari zinema* film* kontzertu* abesbatza* banda* musika* irteera* udaleku* kultur* urteurren* omenaldi*
    exhibition* museum* theatre theater workshop* course* talk talks seminar* lecture guided tour enrol enroll enrolment enrollment activit* contest prize movie concert* choir band music outing camp camps anniversary tribute`,
  cemeteryRegistry: `cementerio nicho nichos tumba lapida sepultura entierro funeral difunto difunta fallecido fallecida partida nacimiento matrimonio boda bodas registro civil defuncion libro familia herencia pareja hecho
    cementiri ninxol ninxols tomba enterrament tanatori difunt naixement matrimoni casament registre defuncio llibre parella fet
    cemiterio camposanto enterro defunto defunta nacemento voda rexistro herdanza feito
    hilerri* nitxo* hilobi* hilarri* lurperatz* hileta* tanatorio* hildako* jaiotza* jaiotze* ezkontza* erregistro* zibil* heriotza* herentzia* izatezko bikote
    cemetery graveyard* gravestone* niche* tomb tombstone burial morgue deceased birth marriage wedding registry death certificate inheritance partnership`,
  droughtGardensFarm: `agricultor* campo campos riego regantes sequia pozo pozos cosecha cosechas ganad* granizo helada plaga seguro huerta naranjas olivos olivar vino vinas vendimia arroz abono pac lonja pesca pescador* marisqueo mariscador* cofradia barcos amarre puerto
    pages pagesia camp camps reg regants sequera pou pous collita collites ramader* bestiar pedregada gelada asseguranca horta taronges vinyes verema arros llotja confraria barques amarrament port
    labreg* leiras leira rega seca colleita colleitas gandeir* gando sarabia xeada praga vendima lonxa marineiro* porto
    nekazari* baserri* landa soro soroa soroak ureztatze* lehorte putzu* uzta* abeltzain* traktore* kazkabar izozte* izurrite* aseguru* baratze* ardoa mahasti* mahats* arrantza* kofradia* itsasontzi* portua portuko portuan
    farmer* farming agricultur* field* irrigat* drought well wells crop crops harvest* livestock cattle tractor* hail frost pest orchard* orange* olive* wine vineyard* rice fishing fisherm* shellfish guild boats mooring harbour`,
} as const satisfies Readonly<Record<string, string>>;
