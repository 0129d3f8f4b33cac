/**
 * Words for dangers to a person: hazards, bodies and blows. One line a language: es, ca, gl, eu,
 * en.
 */
export const dangerConcepts = {
  floodWater: `agua aguas inund* riada* dana avenida desbord* barranco* torrente* aluvion* anegad* anega arroyada* rambla crecida* tromba* barro lodo lodazal embalse
    aigua aigues riuada* barranc barrancs torrent torrents barrancada* fang llot revinguda* aiguat* pantaneta
    auga augas asolag* enxurrad* enchente* lama lamazal regueiro
    uhold* ura urak urez uretan uretara urarekin urpean urpetu* gainezk* erreka* ibaia* lokatz*
    water waters flood* overflow* mud muddy deluge ravine`,
  waterRising: `subiendo sube suben subia crece creciendo entrando cubre cubriendo cintura rodilla* tobillo* cuello palmo palmos alcanza alcanzando llenando llena
    puja pujant pugen creix creixent entrant cobreix genoll* turmell* pam pams omplint omple arribant
    sobe subindo medra medrando cobre xeonll* cinto nocello* enche enchendo pescozo
    igotz* igoz hazten sartzen belaun* gerri* orkatil* lepora* betetzen
    rising rises rose creeping waist knee knees ankle* neck filling lapping seeping`,
  carriedAway: `arrastra arrastran arrastro arrastrad* arrastrand* llevado llevo llevando corriente* remolino* tragado flotando agarrad* sujetad* aferrad* colgad* colgando enganchad*
    arrossega* emporta emportat emportad* endut enduu corrent remoli agafat agafada agafats aferrat surant penjat penjada penjant enganxat enganxada
    arrastrou levou levada levaron remuino pendurad*
    eraman* daramatza korront* arrastaka helduta eutsita zintzilik flotatzen
    swept dragg* current washed drift* cling* clung hanging floating`,
  seaDanger: `mar oleaje ola olas playa resaca socorrist* banista* nadar nadando espigon* escollera* barca lancha patera* cayuco* naufrag* surf surfer* surfist* surfing kayak* colchoneta salvavidas piscina poza orilla balsa canoa
    ona ones onades platja ressaca banyist* nedar nedant espigo escull* barqueta llanxa enfonsa* vora bassa
    onda ondas praia areal nadou peirao dique naufrax* beira bateeir* percebeir* maruxia veleiro* mariscar mariscando escora
    itsaso* olatu* hondartz* igeri igerian igerile* sorosle* txalup* hondora* ertzera
    ocean waves beach swimm* swam swim lifeguard* boat dinghy capsiz* sinking sank shipwreck* pool shore paddleboard* tide tidal pontoon jetty dock harbour harbor rocks dinghies`,
  drowning: `ahoga ahogo ahogan ahogand* ahogad* ahogar* ahogue aogand* aogad* aoga hundiendo hundio hunde sumergid* boqueand* manotea*
    ofega* enfonsant senfonsa submergit*
    afoga afogand* afogad* afogou somerxid* afundindo
    ito itota itotzen itoko itoz urperatu* hondoratzen
    drown* submerged underwater sinking sputter*`,
  fire: `fuego* incendi* llamas arde arden ardiendo ardio quema queman quemand* fogata* ascua* prendido llamarada* bombero* calcinad* brasas achicharr* candela
    foc focs flama flames crema cremen cremant cremat calat foguera* flamarada* bombers socarra*
    lume lumes ardendo queima queiman queimand* lapas chamas bombeir* lumarada*
    sute* sutan erretz* erre kiskal* suhiltz* garrak garretan sugarr* suak
    fire fires flame burn burns burning blaze* ablaze wildfire* firefighter* embers inferno alight engulfed`,
  smoke: `humo humos humareda* humazo tufo huele oler chamusquin* hollin tosiendo toser tose cenizas pavesas jumo
    fum fumera* fumarada cendr* oloren pudor sutge tossint tossir socarrim
    fume fumareda* cinza* cheira cheiro tusindo tusir feluxe
    kea keak kearekin kez keaz ketan kedarr* errauts* usaina eztulka
    smoke smoky smoking fumes ash ashes smell smells smelling soot coughing`,
  gasLeak: `gas fuga escape monoxido caldera* brasero* estufa* bombona* propano carbono hornillo* amoniaco toxic* vertido silba silbando lejia
    gasos buta fuita fuites escalfador* braser estufeta clor amoniac lleixiu
    caldeira* braseiro* cocina lixivia estoupa
    gasa gasaren gasak gasez ihesa butano* berogailu* galdara* karbono* kloroa*
    leak* monoxide butane propane boiler* brazier* heater* chlorine bleach`,
  electricity: `electrocut* calambr* descarga cable cables chispa chispas chispazo* chispeando enchuf* tendido cortocircuit* transformador* torreta catenaria pelado pelados garramp* voltaje
    enrampad* enrampat* descarrega espurn* guspir* fanal fanals endoll* curtcircuit*
    faisca* farol* corrente curtocircuito*
    elektrokuta* elektrizit* kable* txinpart* argindar* kalanbre* zirkuitulabur*
    electric* wire wires spark sparks sparking socket* lamppost shock voltage pylon*`,
  collapse: `derrumb* desplom* hundid* hundimient* escombr* cascote* sepultad* corrimiento* alud avalancha grieta* cruje* crujid* crujiendo viga* techo aplast* muro tabique derrui* socavon* ladera
    esfondr* ensorr* enderroc* runa runes sepultat* despren* esllavissad* allau* esquerd* cruix* biga bigues sostre aixafa* enruna*
    derrub* esborrall* cascall* soterrad* corremento* fenda fendas trabe trabes teito esmagad*
    eroritako hondakin* lurpean lurperat* luizi* lubizi* arraildu* zartatu* habea habeak sabaia zapaldu*
    collaps* rubble debris buried cracks cracking crumbl* avalanche* landslide* rockfall* ceiling beam crushed cave caved toppled landslip* mudslide* sinkhole*`,
  heightEdge: `balcon barandilla cornisa* azotea andamio* alfeizar ventana acantilado* precipicio* barranco* viaducto borde subid* asomad* vacio puente tejado despen* altura grua colgad* lanzar* saltar salta tirarse
    balco barana terrat bastida bastides ampit finestra penya* cingle* vora pont teulada viaducte estimba*
    varanda beiril cornixa estada fiestra cantil* ponte tellado bordo
    balkoi* baranda* erlaitz* teilatu* aldamio* leiho* labar* amildeg* zubi zubia zubian zubitik ertzean amilt* bazterrean
    balcony railing ledge rooftop scaffold* window cliff* edge bridge viaduct overpass jump jumping climbed railings parapet pier`,
  coldExposure: `frio hipoterm* congel* helad* hielo nieve nevad* nevand* ventisca tirita* temblando tiemb* mojad* empapad* aterid* entumecid* ventisquero calado pasmad*
    fred gelat* gelad* neu neva torb tremol* mullat* mullad* xop xops amarat* flassada balb
    xeo xead* xiad* neve nevarad* tremend* mollad* enchoupad* arrecid* arrefriad*
    hotz* izoz* elur* dardar* bustita blai manta* hoztuta
    cold freez* frozen hypotherm* snow* blizzard shiver* soaked soaking drenched blanket* frostbit* icy minus`,
  heatStroke: `insolac* calor golpe bochorno abrasad* desmay* deshidrat* sudando sofoc* ardiendo asand* cociendo grados ola encerrado aparcado solana
    caloret cop suant xafogor bullint torrant graus
    suando abafand* quentura
    bero beroa beroak beroarekin eguzki* izerdi* intsolaz* sargori* gradu*
    heatstroke heat overheat* sweating dehydrat* sweltering scorching boiling degrees sunstroke`,
  storm: `tornado huracan vendaval rachas granizo pedrisco rayo rayos tormenta temporal diluvi* tromba viento ventolera tronada borrasca ciclon levante calima volando
    tempest* ventada ratxes calamarsa pedregada llamp llamps vent llevantada mestral
    treboada sarabia raio raios vento cicloxenese temporais
    ekaitz* haize* tximist* txingor* kazkabar* galerna* trumoi* zaparrada*
    storm* hurricane hail lightning thunder* gale gusts wind winds cyclone`,
  explosion: `explot* explosio* estall* revento petard* bomba bombas deflagrac* bombazo detonac* pirotec* artefacto
    esclat* rebent*
    estoupou estoupid*
    leherket* lehertu* lehertz* leherga* bonba*
    explod* blast bomb bombs detonat* burst fireworks bang`,
  crash: `choque chocado choco chocaron estrell* volcado volcada volcados volco volcar descarril* siniestr* atropey* arrollad* golpazo cuneta aplastado pina tortazo frontal derrapado
    accident* xoc xocat xocar* colisio* estavellat* bolcat bolcada bolcar envestit*
    chocou choca envorcad* envorcou atropel*
    istripu* talka* irauli* harrapatu* kolpatuta
    crash* collision collid* overturn* derail* wreck* rollover ditch skidd* rammed hit smashed flipped ploughed`,
  cannotBreathe: `respir* asfix* asfisi* ahogo ahogand* ahoga jadea* boquea* pitidos pitando sinaire aire fatiga morad* sofoc* inhalador ventolin* asma asmatic* alient* resuell*
    ofeg* panteix* xiula
    afog* folgo alento arfand* arfar
    arnas* ito itotzen hats hatsa asmak
    breath* suffocat* asphyxiat* gasp gasping gasped wheez* asthma* inhaler oxygen gurgl*`,
  chokingFood: `atragant* garganta tragado trago trozo uva caramelo salchicha cacahuete moneda heimlich ahogando hueso atascado cachito tragarse espina
    ennuega* sennuega gola empassat empassar tros raim caramel cacauet
    atragoou engasg* gorxa tragou anaco
    zintzur* kontrako eztarri* irentsi* zati mahats* karamelu* txanpon*
    chok* throat swallow* stuck grape sweet airway lodged`,
  unconscious: `incosciente desmay* desvanec* desplomad* conocimiento reaccion* responde despiert* despertar inmovil coma inerte mueve incons* pupilas boqueando grogui sincope tieso
    desmai* esvai* coneixement desperta immobil respon estabornit* inert estes estesa
    conecemento esperta espertar inmobil esvaec*
    konorte* zorabia* esnatz* esnatu* erantzuten mugitz* geldi koma erreakzio*
    unconscious* unresponsive passed faint* collapsed limp wake waking respond responding motionless blacked floppy rouse gurgl* groggy keeled`,
  bleeding: `sangr* desangr* hemorrag* emorrag* torniquete arteria chorreand* borbotones rajad* herida tapon* apretando
    sang sagna sagnant dessagna* sangon* torniquet raig ferida
    sangue hemorraxi*
    odol* torniket* ebaki* zauri*
    blood* bleed* hemorrhag* haemorrhag* tourniquet gash artery gushing`,
  heartChest: `imfarto pecho corazon cardiac* palpitac* brazo opresion dolor parada marcapasos dea rcp reanimac* angina pulso masaje compresiones
    infart* pit cor taquicard* brac opressio aturada desfibril* pols
    peito dor
    bihotz* bular* taupad* besoa mina
    heart chest palpitat* defibrillat* cpr aed pulse infarction`,
  strokeSigns: `ictus derrame trombo* torcid* boca cara habla hablar balbuce* paraliz* hormigue* brazo lado mover embolia cerebral apoplej* pastosa trabad* vision
    vessament torta parla parlar paralitz* formigue* costat cervell brac entrebanca
    fala falar
    iktus* aho ahoa okertu* aurpegi* paralisi* inurri* enbolia garun* besoa hizketan
    stroke droop* face slur* paralys* numb numbness speech arm tingling embolism clot lopsided`,
  seizure: `combulsi* ataque epilep* epilectic* espuma sacudi* temblores ausencia* crisis ojos blanco rigid* espasm* morders* lengua
    atac escuma bromera tremolors ulls blanc llengua
    tremores ollos branco rixid* lingua
    konbultsi* bits bitsa dardara* begiak astindu*
    seizur* convuls* foaming twitch* fitting jerking spasm* fit`,
  allergyBite: `alerg* anafila* adrenalina autoinyector hincha* abeja avispa* picad* mordid* mordedura vibora serpiente escorpion alacran medusa roncha* urticaria garrapata velutina erupcion
    allerg* inflat inflada inflant abella vespa vespes picat mossegada escurco serp meduses
    alerx* inchad* inchando avespa* trabada cobra
    hantu* puztu* erle* liztor* ziztad* sugea sugeak sugeren sugegorri* kozk* marmoka*
    anaphyla* epipen swell* swollen bee wasp* sting stung snake viper bitten hives jellyfish rash tongue nuts peanut* hornet* adder`,
  vomitFever: `vomit* bomit* fiebre febril diarrea devolv* arcada* nausea* convulsa cuarenta grados manchas petequia* escalofri* infeccion gastroenter* cagaler* calentura tiriton* estomago barriga retortij* colitis
    febre nausees graus taques calfred* esgarrif* panxa ventre mal
    gomit* trousar calafrio* arrepi* bandullo
    goragale* oka botaka gonbito* sukarr* sukar beherako* sabel* tripako hotzikara*
    puking fever* diarrh* spots chills sick stomach`,
  poisoned: `intoxicad* intoxicac* envenen* veneno lejia raticida matarratas seta setas pegamento bebido bebio tragado tomado sobredosis toxicolog* droga* pinchad* burundanga etilico farlopa ghb aguarras salfuman herbicida vomitando metadona
    intoxicat* enverin* lleixiu verinos bolet bolets sobredosi begut empassat etilic
    envelen* veleno lixivia cogomelo* sobredose bebeu tragou
    pozoi* intoxika* lixiba perretxiko* gaindosi* edan edanda irentsi*
    poison* overdos* bleach mushroom* drugged spiked swallowed drank toxic venom naloxone fentanyl`,
  woundFracture: `herid* lesion* fractur* hueso amput* clavad* fisura golpead* magullad* contus* desgarr* pinchazo descalabr* muneca
    ferit ferits feriment* brecha brechas clavat esquerdat
    ferid* escachad* oso cravad*
    zauri* haustura* hezur* aldaka* hanka* kolpe*
    wound* injur* bone sprain* hurt severed dislocat*`,
  burnInjury: `quemad* quemo escald* aceite hirviendo abrasad* ampolla* abraso aceitazo acido corrosiv* chamusca* achicharrad*
    cremat cremada cremats cremades oli bullint butllof* acid
    queimad* fervendo vincha*
    erredura* errea erreta olioa olio irakin* azido*
    burned burnt burn burns scald* blister* boiling`,
  fallen: `caido caida caidos caidas cayo cae caen caer caerse cayendo caigo cayeron caiga tropez* resbal* despenad* precipit* suelo tumbad* tendid* escaler* levantarse levantar levanta esbaro estampad* cuesco batacazo trompazo
    caigut caiguda caigudes caure cau cauen caient rellisca* ensopeg* estimbat terra estirat aixecar aixeca trompada
    caeu caeron esvar* escorreg* despenou chan erguerse ergue erguela tombado
    erori* jausi* jauzi irrist* labain* lurrean etzanda altxatu* altxa
    fall fallen fell falling fallin slipp* tripped floor ground stairs lying collapsed`,
  birth: `parto pariendo parir embaraz* enbaraz* prenad* contraccion* rompio dilat* cordon placenta comadrona matrona aborto coronando preeclam*
    parint embarass* prenyad* llevadora
    parindo
    erditz* erditu* haurdun* uzkurdur* umeminez
    labour birth pregnan* contractions midwife crowning baby`,
  weakSick: `mareo mareos debil* malit* malo empeor* enferm* agotad* dolor* duele doli* aguanto aguanta decaid* aguantar sudor pachuch* indispuest* malamente
    mareja* mareig feble febles malament malalt malalta empitjora esgotat forces defalli*
    marea* esgotad* dor doe forzas doent*
    zorabia* zorabio* ahul* gaixo* okerrera okertzen mina mindut* indarrik indarge*
    dizz* weak worse worsening sick ill unwell pain hurts aching exhausted lightheaded woozy`,
  skinPulse: `morad* azul azulad* palid* labios unas frio fria pulso sudando frios gris amarill* cianosis cardeno azules latido rigido helada
    morat blau blava pallid* llavis ungles fred freda pols groc suor
    mouro moura arroxead* beizos unllas amarel*
    ubel* urdin* zurbil* ezpain* azazkal* hotz hotza pultsu*
    purple blue pale lips nails clammy pulse grey gray yellow cold sweaty`,
  bodyPart: `pierna* brazo* mano manos pie pies cabeza cuello espalda barriga pecho ojo ojos boca cadera rodilla* garganta nuca muneca* cuerpo costilla* tripa panza
    cama cames brac bracos mans peu peus coll esquena panxa pit ull ulls dit dits maluc genoll cos costella
    perna* pe pes pescozo costas peito ollo ollos dedo* cadeira xeonllo corpo costela*
    hanka* zango* eskua eskuak oin oina burua lepoa bizkarr* sabela bularra aho aldaka belaun* gorputz* saihets* besoa besoan besoak eskuan begia begiak begian
    leg legs arm arms hand hands foot feet head neck back belly chest eye eyes mouth finger* hip knee throat body rib ribs`,
  thirstHunger: `sed comida comer beber bebido hambre provision* viveres alimentos deshidrat* leche biberon ayuno potable panales sedient* desnutr* comido
    menjar beure begut viures aliments llet bolquers menjat
    sede fame leite cueiros
    egarri* jatek* jan edan edate* gose* janari* esne* biberoi* pixoihal*
    thirst* food eat drink starv* hungry supplies milk nappies diapers`,
  dying: `muere* muriend* muero morir morira moriremos morimos moriria agoniz* palma palmando salvar salvad salven salvadme sobreviv* matando aguanta aguantan ultimo despid* perdemos espich*
    mor moren morint morirem morim agonitz* salveu salvin sobreviu*
    morre morren morrend* morrer morremos salvade morrendo morto morta
    hiltzen hilko hilzori* hil hilda salba* bizirik biziraun*
    dying die died save saving survive perish* dead killed`,
  deadBody: `muert* cadaver* fallec* cuerpo cuerpos flotando finad* difunt* levantamiento mortal* ahogado enterr* matado murio sepult* autopsia occis*
    mort morta morts mortes cos cossos victim*
    morto mortos defunt* cadavre* corpo falec* vitima*
    hildako* hilda hilik hilotz* gorpu gorpua gorpuak biktima* zendu*
    dead death deaths corpse* body bodies deceased casualt* fatally fatality fatalities drowned`,
  weapon: `cuchillo* navaj* pistola* arma armas armad* escopeta* machete* hacha katana rifle tiro tiros tiroteo* apuntando apunta punal bate bala balas balazo* faca molotov chuchillo fierro balacera acuchill* apunalad*
    ganivet* navall* armes armat destral matxet tret trets dispar* tiroteig apunyal* punyal
    coitelo* machada acoitel*
    labana* aizto* armak armaz armatu* eskopeta* aizkora* tiroka tiroak sastaka*
    knife knives gun guns shotgun axe shot shots shooting shooter armed stabbed stabbing gunman weapon* machete`,
  killThreat: `matar matarlo matarla matarle mataria mataran matarlos matarian mato mata matame amenaz* amenasa* rajar* quemarme venganza juro jura jurado cargarme cargarse reventarme pegarme asesin* pelar muerta
    amenac* assassin* jurat cremarme
    matouna ameaz* asasin* xuro xurou degol*
    hilko hiltzeko mehatx* akabatu* hiltzea hilteko zin garbituko
    kill killing kills murder* threat* swore gonna`,
  blows: `pega pegan pego pegado pegando pegar pegarle pegaba pegue golpea* golpes golpiz* paliza* punetaz* bofet* patead* hostia hostias zurra moraton* moreton* cardenal* agred* agresi* violent* violenc* empuj* estrangul* maltrat* pelea peleando tunda tortaz* guantaz* manotaz* cachetad* trompad* reyerta navajazo lincha* tollina
    peguen pegat pegant colpej* cops pallissa* bufetad* puntad* blau blaus agressi* empent* escany* maltract* baralla* clatellad* hosties plantofad*
    pegou malla mallou mallan labazad* couces patad* mazad* empurr* liorta pegandolle batendo bateu
    jotzen joka jota jotzea kolpe* ostiaka ukabil* ostiko* eraso* bultza* tratu tratutxar* borroka* ubeldura*
    beat beats beating beaten hits hitting punch* kicked kicking slap* bruise* assault* attack* chok* strangl* push* shoved fight fighting abuse* abusive batter* thump* shoving`,
  screams: `gritan grita gritand* gritar gritaba chilla chillan chilland* chillar* chillid* chillo chillon* alarid* auxilio llanto llora lloran llorand* lloros berre* golpes porrazos pidiendo lamento* gemid* quejid* voces oigo oimos escucho escuchan escucha
    crit crits crida criden cridant xiscle* xiscla* plor plors plora plorant auxili demanant sento sentim escolto escoltem gemecs laments
    berro berros berra berran berrando grito* chora choran chorand* choro laios escoito oio oese
    oihu* garrasi* negarra negarrez negarrak intziri* entzuten entzun hots hotsak
    scream* shout* yell yelled yelling yells crying cries cried sobbing wailing moan* hear hearing heard banging`,
  fear: `miedo mieo temo temor asustad* panik pavor acojon* cagad* cague angust* nervios* histeric* temblando espant* desesper* terror agobio acongoj*
    aterrad* aterror* aterrit aterrida angoix* tremolant cagat acollonit* esgarrifad* basarda
    medo arrepiad* acaguinad*
    beldur* izua izuak izuz izutu* ikara* larritu* larritasun* etsi* estutasun* bildur*
    fear scared afraid terrif* frightened panic* desperat* anxious shaking petrified`,
  hiding: `escond* encerrad* encerre bano cuarto armario pestillo debajo bajito susurr* silencio hablar llamar oiga mensaje escribo puerta trastero cerrojo
    amagat amagada amagats amagar* tancada tancat bany habitacio armari baldo balda silenci xiuxiu* escric trucar
    agochad* encerrei chamar calada
    ezkuta* gordeta bainugela* komune* gela armairu* kisket* isil* atea mezua idazten
    hiding hidden hide locked bathroom bedroom closet wardrobe whisper* quiet silent text texting door`,
  intruder: `intrus* entrado entraron desconocid* encapuchad* merodea* forzand* puerta cerradura atraco atracos atracad* atracar* atracan atracou asalt* robando robo robar* robado aporre* individuo rondando rellano patio colado colaron
    lladre* encaputx* forcant porta pany assalt* robant robatori picant replanell
    ladro* entrou descone* pechadura roubando roubo petando
    lapur* sartu sartzen ezezagun* atea sarraila* erasotzaile* kaputxa*
    burglar* intruder* stranger* hooded prowl* breaking lock robb* mugg* lurking porch`,
  control: `controla controlan controland* controlad* controlaba controlling controls movil celular contrasena* deja dejan prohib* celos celoso celosa encierra encerrad* aisl* familia amigas sueldo vigila vigilad* llaves salir revisa revisaba revisarme revisan obedec*
    mobil contrasenya* deixa gelos gelosa tanca aillad* sou claus passaport sortir
    contrasinal* pecha illad* cartos soldo vixia* chaves sair
    kontrol* mugikor* pasahitz* uzten debeka* jeloskor* jelosia* giltza* isolat* soldata zelatatzen pasaporte* irteten
    phone password* allow* forbid* jealous* wages passport keys watches locks lets obey`,
  humiliation: `humill* umill* desprec* inutil vales valgo basura gritaba ridicul* menosprec* anula anulad* vejac* gordo gorda gordos gordas gordito puta zorra asco loca burla* denigr*
    humili* menysp* insult* vals escombraries anulla* bagassa fastic boja burlen
    desprez* lixo menosprez* vexa* noxo tola
    umilia* irain* gutxiets* ezertarako errudun* mespretxa* zoro iseka* barregarri*
    worthless useless belittl* degrad* demean* mock* whore slut stupid blame* mistreat*`,
  stalking: `sigue siguen siguiend* seguid* siguio persig* persecu* acoso acosa acosan acosad* acosar* acosand* acecha* esperandome portal ronda rondand* vigilan vigilando detras geolocal* gps localiz* perfiles llamadas mensajes aparece
    segueix segueixen seguint seguit persegu* assetj* esperant esperantme darrere localitz* trucades missatges
    segue seguindo seguiu axexa* agarda agardando agardame chamadas mensaxes
    jarrai* segika jazar* zelata* zain atarian atzetik deiak mezuak
    follow* stalk* chasing harass* waiting lurk* outside tracks tracking spying`,
  sexualAssault: `violar* violand* violac* violo viola violen violad* biolad* abusa abusad* abusar* abusand* abusaba abused abuser abuse agresion forzo forzad* forzaron manose* toquete* toca tocaba tocando toco tocad* manada sumision drogad* bragas obliga obligo obligaba desnud*
    forcat forcada toquej* tocava grapej* sumissio nua despullad*
    forzou apalp* obriga obrigou espid* sobou
    bortxa* abusu* abusatu* sexu* behartu* ukitu* ukitzen bilutsi* biluzi* biluz
    rape raped rapist molest* grope* groping touch* forced naked assaulted spiked`,
  heldCaptive: `secuestr* retenid* retiene raptad* rapto raptaron rehen* maniat* atad* explotad* proxenet* prostit* obligad* encerrad* escapar huir escaparme fugarme furgoneta matrimonio mutil* casar casarme
    segrest* retingud* raptat rapte ostatge* lligat lligada tancad* fugir
    retid* refen* amarrad* obrigad* pechad* fuxir
    bahit* lotuta giltzapetu* esplota* behartuta ihes* preso salerosk* ezkondu*
    kidnap* abduct* hostage* held captive trafficked trafficking tied forced escape imprisoned marry chained gagged owe owed`,
} as const satisfies Readonly<Record<string, string>>;
