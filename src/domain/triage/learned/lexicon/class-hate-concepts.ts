/** Words of hate, of hoaxes and of politics, in es / ca / gl / eu / en (one line each). Folded; `*` means "begins with". */
export const classHateConcepts = {
  targetMigrants: `inmigra* inmigrante* migrante* extranjer* mena menas refugiad* sinpapeles irregulares ilegales sudamerican* latinoamerican* magreb* marroqui* marruecos argelin* senegal* subsaharian* african* pakistan* rumano* rumana* ecuatorian* colombian* venezolan* dominican* hondure* bolivian* peruan* chinos morenos moreria sinpapel moldav* bulgar* ucranian* georgian* albanes* afgan* sirios sirias egipci* tunecin* nigerian* gambian* guinean* camerun* congolen* cubanos cubanas mexican* paraguay* chilenos brasilen* nicaragu* haitian* filipin* hindues bangladesh* turcos kurdos palestin* saharaui* somali* manter* latinos latinas extracomunitari* forasteros
    immigra* migrant migrants estranger* refugiat* illegals marroqui* algeria* senegales* subsaharia* romanes* xinesos magribi* nouvinguts sudameric* moldaus bulgar* ucrain* georgians albanes* afgan* sirians nigeria* gambia* guineans brasiler* cubans filipi* bangladesh* turcs kurds palestin* sahrauis manters llatins llatines forasters colombian* venecolan* equatorian* peruans pakistanes* africans
    inmigra* estranxeir* refuxiad* ilegais marroquin* alxerian* romanes africanos sudamericanos moldav* bulgar* ucrain* albanes* afgan* sirios nixerian* senegaleses gambian* brasileir* cubanos filipin* paquistan* turcos palestin* saharau* latinos forasteiros ecuatorian* colombian* venezolan*
    etorkin* migratzaile* atzerritar* errefuxiatu* iheslari* paperrik marokoar* aljeriar* afrikar* senegaldar* errumaniar* txinatar* kanpotar* moldaviar* bulgariar* ukrainar* albaniar* afganiar* siriar* nigeriar* gambiar* brasildar* kubatar* filipinar* pakistandar* turkiar* palestinar* latinoak hegoamerikar* kolonbiar* venezuelar* ekuadortar* magrebtar* kanpokoak txinatarrak
    immigrant* migrant* foreigner* refugee* asylum illegals moroccan* algerian* romanian* boatpeople newcomers moldovan* bulgarian* ukrainian* albanian* afghan* syrian* nigerian* senegalese gambian* brazilian* cubans filipino* pakistani* bangladeshi* turks kurds palestinian* africans latinos outsiders incomers colombian* venezuelan* moroccans`,
  targetMuslims: `musulman* islam* islamist* mezquita* hiyab hijab burka burkini ramadan imam halal coran arabe* yihad* allah mahoma moreria mahometan* sarracen* chilaba* turbante* niqab nicab imanes mezquitas islamic*
    musulma* mesquita arab* alcora gihad* ramada resen islam islamiste* mahometan* sarrains turbant* burca hijab
    musulman* mesquita* alcoran ramadan islam islamist* mahometan* chilaba* turbante* mesquitas
    musulman* meskita* jihad* arabiar* ramadan islamiar* islam islamista* turbante* hijab burka
    muslim* mosque* hijab quran jihad* ramadan burqa islam islamic islamist* mosques imam imams sharia turban* burka`,
  targetRoma: `gitan* gitano* romani rumanas calorros quinqui* quinquis kinki* chabolist* calorra merchero* gitanuzo*
    gitan* gitanet* romani quinquis gitanes mercheros
    xitan* xitanas mercheiro*
    ijito* buhame* ijitoak ijitoen ijitoek
    gypsy gypsies gipsy gipsies traveller travellers travellers romany pikey* gyppo* tinkers`,
  targetJews: `judi* sionist* israel* hebre* sinagoga* rothschild soros holocausto kosher sombrerito narigud* judeo* hebreos
    jueu* jueva jueves jueus sionist* sinagoga rothschild hebreus
    xudeu* xudia* sionist* sinagoga rothschild hebreos
    judu* sionist* sinagoga* rothschild hebrear*
    jew jews jewish zionist* synagogue* holocaust rothschild soros hebrews`,
  targetGayTrans: `gay gays lesbian* homosexual* bisexual* trans transexual* transgener* travesti* lgtb* lgbt* lgtbi* lgtbiq* queer drag binarie* desviacion* aberracion* bujarra* drags travestid* afeminad* marimacho* mariposon* sodomita* degenerad* pervertid* transgenero*
    lesbian* homosexual* transsexual* colorins desviacions gai gais lesbianes trans drags efeminat* degenerat* pervertit* transvesti*
    lesbian* homosexuais transexuais engendro* gais lesbianas trans drags afeminad* marimacho* dexenerad* pervertid* travesti*
    lesbian* homosexual* transexual* musukatzen gay gayak gaiak lesbianak trans dragak endekatu* mozorrotu*
    lesbian* homosexual* transgender* nonbinary freaks transgenders gay gays lesbians queers trans drags perverts pervert groomers sodomite* bisexual*`,
  targetWomen: `feminist* feminaz* feminismo* feministas hembrist* mujeres nenas charos charo hembras marujas femeninas 8m mujerzuela* feministo*
    feminist* feminaz* dones nenes femelles noies
    feminist* feminaz* mulleres femias femia nenas
    feminista* feminazi* emakumeak neskak emakumezko* emakume emakumea andreak neskek
    feminist* feminaz* women females wife wives lasses lass`,
  targetDisabled: `discapacitad* discapacidad* minusvalid* minusvalia* invalid* tullid* lisiad* autist* downs sindrome deficiente* sordomud* sordos ciegos cojos paralitic* esquizofren* psicotic* enanos mudos
    discapacita* minusvalid* invalid* sord* cecs coix* esguerrat* paralitic* nans muts coixos esguerrad*
    discapacitad* minusvalid* eivad* xord* cegos paralitic* coxos mudos ananos
    ezgaitasun* ezindu* elbarri* itsuak gorrak mutuak herrenak herren
    disabled disabilit* autistic handicap* cripple* cripples crippled deaf retarded dwarfs lame`,
  targetPoor: `pobres pobretones mendig* sintecho indigente* vagabund* pordioser* okupa* okupas paguita* paguitas chabol* ninis subvencionad* yonqui* yonkis drogadict* toxicoman* vagos maleantes indigentes sinhogar mendigos pedigue* desarrapad* menesteroso* chatarrer* carrilan*
    pobres captair* indigent* okupes rodamon* drogadict* ganduls indigents sensesostre rodamons drapaires ferrovell* pobretalla
    pobres mendig* senteito vagabund* preguiceir* drogadict* senfogar esfameados chatarreir* indixente*
    pobreak eskale* etxegabe* okupa* drogazale* alferrak behartsuak txatarrer* eskaleak
    beggar* homeless* squatter* tramps junkie* scrounger* spongers vagrant* hobos paupers junkies chavs sleepers`,
  targetOrigin: `raza razas etnia* etnic* racial negros negras negritos blancos mestiz* nacionalidad autocton* nativos negro negra mulat* indigena* caucasic* arios
    raca races etni* negres blancs autocton* negre negra mulat* indigenes
    raza etni* negros brancos autocton* negro negra razas mulat* indixena*
    arraza* etnia* beltzak zuriak beltz beltza arrazakoak odolez
    race races ethnic* blacks whites natives black skinned aryan`,
  targetLanguageRegion: `catalufos catalufo polacos polaco polacas lazis indepes vascos vascongados godos godo peninsulares charnegos charnego maketo maketos espanoles espanolazos andaluces gallegos valencianos murcianos catalan catalanes andaluz andaluza gallego vasco extremen* manchegos murciano
    xarnego* catalufos colons nyordos nyordo espanyols botiflers catalans valencians andalusos murcians castellans gallecs bascos madrilenys espanyol
    galegos fodechinchos espanois castelans andaluces madrilenos cataláns vascos
    maketo* koreano* espainol* espainiar* euskaldunak katalanak andaluziar* gaztelau* erdaldun* galiziar* kataluniar*
    spaniards catalans basques castilians catalan basque andalusian* galician* castilian`,
  slurs: `moro moros mora moras moraco* moracos morisma sudaca* sudacas panchit* panchito* machupich* guachupin* negrata* negratas payopon* conguito* chinorri* gabacho* rumanitos judiada* morancos gitanada* gitanaco* tiraflech* simios macacos monos mono moromierda panchos sudacos chinacos negracos
    moro moros mora sudaca* xarnego* negrat* negrot* mico micos sudaques paquis negrots panchitos
    mouro mouros moura sudaca* negrot* monos mouriscos panchitos sudacas negratas
    mairu* mauro* sudaka* beltzurun* tximino* mairuak panchito* moro moroak
    paki* nigger* wog wogs raghead* spic spics wetback* monkeys pakis pikeys gyppos chinks coons towelhead* darkies dagos dago gooks`,
  slursGender: `maricon* marica* maricas mariquita* sarasa* invertidos desviad* bollera* bolleras tortillera* travelo* travelos putas zorras zorra furcia* guarras guarra machorra*
    marico* marieta* bollera* bolleres desviat* meuques bagassa* bandarra
    maricon* maricas bolleira* fodecans zorras putas
    marikoi* maritxu* bollera* emagaldu* putak marimutil*
    faggot* fags dyke* dykes tranny trannies sluts whores bitches`,
  slursDisabled: `subnormal* mongol* mongolo* mongolit* retrasad* tarad* deficientes anormal* anormales lisiado* oligofren* cojo tullido
    subnormal* mongol* retardat* tarat* anormal*
    subnormal* mongol* atrasad* tarad* anormais
    subnormal* mongoliko* atzeratu* tuntun*
    retard* mongs spastic* moron* cretin*`,
  expelThem: `expuls* deport* echarlos echadlos echar echarles largaos fuera fueran repatri* devolv* devuelv* paises pais tierra pueblo barco avion frontera* muro muros valla
    expuls* deport* foteulos fora repatri* tornar retornar pais frontera* mur
    expuls* deport* botalos fora repatri* devolver pais terra fronteira*
    kanporatu* deportatu* bota kanpora herrira alde etxera bidali muga* hesi*
    deport* expel* repatriat* border* country out kick sendthem wall`,
  invasion: `invasi* invad* invasor* plaga* reemplazo* sustitucion reconquista oleada* avalancha* hordas horda efectollamada colonizar coloniz* conquista* llenando llenado infest* islamizacion islamiz*
    invasio* invad* envai* plaga plagues horda allau* reemplacament substitucio* infestat* islamitz*
    invasion* invad* praga* horda* substitucion avalancha* islamiz*
    inbasio* inbadi* izurrite* ordezkap* uholde* horda* konkista*
    invasion* invad* plague* replacement horde* swarm* flood infest* takeover islami*`,
  theyGetEverything: `paga pagas paguita* ayudas ayuda subsidio* subvenci* regalan regalais mantenid* mantenemos mantenerlos mantener gratis privilegio* prioridad preferencia cobrar cobran cobrando viven chupan chupando chupopteros primero nuestros mangonean carita parasit*
    paguet* ajuts ajudes subsidi* regalen mantingut* mantenim gratis privilegi* cobren viuen xuclen xucl* nostres parasit*
    axudas subsidio* regalan mantid* mantemos gratis privilexio* cobran viven zugan nosos
    laguntzak dirulaguntza* oparitu* doan pribilegio* kobratzen mantendu* gure gureak lehenbizi bizkarroi*
    benefits handout* welfare freebies privilege* scroung* leech* freeload* parasite* ours`,
  dehumanise: `rata ratas escoria* basura cucaracha* bicho bichos alimana* animales bestias parasito* salvaje* sabandija* lacra* chusma gentuza escombro* mierda subhuman* infrahuman* apestan apesta apestosos hienas garrapata* sanguijuel* primates cancer virus inferiores guarros cerdos
    rates escoria* brossa paneroles bestiar feres parasits salvatge* xusma gentussa pudents paparres sangonere* porcs infrahuma*
    ratas escoura* lixo cascuda* alimarias bestas salvaxe* chusma xentalla apestan porcos
    arratoi* zabor* labezomorro* piztia* basati* parasito* zikin* txerri* kiratsa* azpigizaki*
    vermin rats scum cockroach* subhuman* animals savages filth trash parasites pigs inferior`,
  exterminate: `extermin* exterminio fusil* fusilar paredon ahorcar* horca gasear* gasearlos camaras quemarlos quemadlos arder hitler nazi* franco matarlos matadlos palos ametrallar* hundir hundirlos colgarlos castrar* castrarlos esterilizar* lincha* linchar apalear* hogueras hoguera
    extermin* afusell* forca gasejar* cremarlos hitler nazi* franc matarlos penjarlos linxa* foguera
    extermin* fusil* forca gasear* queimalos hitler nazi* matalos colgalos lincha* fogueira
    sarraski* fusilatu* urkatu* urkamendi* gaseztatu* erre hitler nazi* hil linxatu* akabatu* suntsitu*
    extermin* shoot hang hanged gas gassed burn hitler nazi* lynch* castrate* sterilise* drown`,
  threatOfficials: `pagareis pagaras pagara vigila vigile espalda iremos irmos sabemos vives vive enteraras enterar arrepentir* tomare justicia mano encontrar encuentre cabeza cabezas bomba bala balas pistola escopeta navaja hostias hostia paliza amenaz* reventar* partir* piernas quemare quemar
    pagareu pagaras vigila esquena sabem vius penedir* justicia bomba bala pistola escopeta navalla hosties pallissa amenac* rebentar*
    pagaredes pagaras vixia costas sabemos vives arrepentir* xustiza bomba bala pistola escopeta navalla hostias malleira ameaz* rebentar*
    ordaindu* kontuz bizkarra badakigu bizi damutu* justizia bonba bala pistola eskopeta labana ostia* jipoi* mehatxu* lehertu* moztu*
    pay watch regret bomb bullet* gun knife beating threat* burn smash heads coming`,
  racismDenounced: `racis* racista* xenofob* homofob* transfob* islamofob* antisemit* machis* discrimin* odio odian intoleran* fascis* facha fachas facistas bulling apartheid segreg* estigma*
    racis* xenofob* homofob* transfob* masclis* discrimin* odi intoleran* feixis* estigma*
    racis* xenofob* homofob* machis* discrimin* odio intoleran* fascis*
    arrazakeri* arrazist* xenofobi* homofobi* matxist* diskriminazio* gorroto* faxist* bazter*
    racis* xenophob* homophob* transphob* islamophob* antisemit* sexis* discriminat* hatred fascis* bigot*`,
  crimeByGroup: `robar roban robando robos violan violador* violadores delincuen* delinquen delinquir ladrones machete* machetes navajazo* bandas banda narco* narcos traficant* terrorist* atracan trapich* camellos pandill*
    roben robant violador* violen delinq* delinqu* lladres matxet* bandes narco* terrorist* traficant*
    rouban roubando violador* delincuen* ladrons machete* bandas narco* terrorist* traficant*
    lapur* bortxa* gaizkile* delitu* matxete* banda* narko* terrorist* trafikatzaile*
    rapist* steal stealing thieves criminals machete* gangs terrorist* dealers traffick*`,
  usVersusThem: `esta gente estos esos esas ellos gentuza gente raza todos calana esa ralea plebe tribu tribus espanoles nuestra nuestros nuestras nosotros primero vienen viniendo llegan traen meten
    aquesta aquests aquells ells elles gent nosaltres nostra nostres venen vinguts porten
    esta xente estes eses eles elas nos nosa nosos venen venen chegan
    hauek horiek haiek jende gu gure gureak geu datoz etorri ekartzen
    these those them they their people our ours us coming`,

  chainForward: `reenvi* reenviad* reenviado difund* difusi* difundid* pasalo pasadlo pasarlo pasad comparte compartid* compartidlo compartir comparti rula rulalo rulad cadena cadenas viral viraliz* grupos contactos copia copiad pega pegad rt retuit* retweet* maxima
    reenvi* difon* difusio* passeu passaho passeuho compart* comparteix* rular cadena grups contactes copieu enganxeu
    reenvi* difund* difus* pasade pasadeo compart* cadea grupos contactos copia
    birbidali* zabaldu* partekatu* pasatu kate* taldeetara taldeetan kontaktu* kopiatu* itsatsi*
    forward* share shared sharing spread viral chain groups contacts copypaste repost* retweet* rt`,
  beforeTheyDelete: `borren borran borrar borrado borrando eliminen eliminar eliminan censur* censuren tumben tumbar quiten quitan retiren banear* baneen cierren silenci* callar callan
    esborr* esborrin eliminin censur* treguin retirin silenci* callen
    borren borran eliminen censur* retiren silenci* calan
    ezabatu* kendu* zentsur* zentsura* isil* ixil* ixo
    delete* deleted deletes censor* remove* ban banned silenc* takedown`,
  hearsay: `dicen dice dijo dijeron dicho comentan comentado cuentan contado contaron enterado oido oigo oi escuchado rumor* rumore* runrun parece segun supuestamente cunado cunada primo primos prima vecina amiga amigo conocid* conocido whatsapp wasap* guasap* wasa telegram tiktok audio audios cadena fuente
    diuen diu dit deien explicat explicaren sentit rumor* remor* sembla segons suposadament cunyat* cosi cosina amiga conegut* whatsapp audio
    din dixo dixeron dito contan contaron oin oido rumor* rumore* parece segundo supostamente cunado curman* amiga whatsapp audio
    diote omen esan esaten entzun zurrumurru* antza kontatu* ustez lehengusu* lehengusin* koinatu* lagun ezagun* whatsapp audio
    say says said heard hear rumour* rumor* apparently allegedly reportedly cousin friend mate bloke whatsapp telegram tiktok`,
  theyHide: `ocult* ocultan ocultando esconden escond* tapan tapando tapar encubr* silencian callan callando mienten mentir* engan* enganan verdad despert* despertad borregos ovejas censur* cuentan interesa interes oficial oficiales versiones montaje manipul*
    ocult* amag* amaguen tapen tapar encobr* callen menteixen enganyen veritat despert* xais bens oficial manipul* muntatge
    ocult* agoch* agochan tapan encubr* calan minten enganan verdade despert* borregos oficial manipul* montaxe
    ezkuta* gorde* estali* isiltzen isilpe* gezur* engaina* egia esnatu* ardi* ofizial* manipula* muntaia*
    hide hiding hidden cover coverup conceal* lie lies lying truth wake sheep* official staged manipulat*`,
  mediaSilent: `medios telediario* television teles tele prensa noticias noticia periodicos comprad* vendid* salen sale sacan saldra publican silencio apagon informativo nadie tv tve
    mitjans telenoticies televisio tele premsa diaris comprats venuts surt surten publiquen silenci
    medios telexornal television prensa xornais comprados vendidos sae saen publican silencio
    hedabide* telebista* albiste* prentsa egunkari* erosi* saldu* isiltasun* ateratzen
    mainstream msm television telly news papers bought silent blackout`,
  conspiracyPlot: `conspir* conspira* complot plan agenda 2030 elites elite globalist* masones masoneria illuminati soros gates davos foro oms bilderberg experiment* planificad* provocad* provocaron provoc* intencionad* aposta adrede orquest* preparad* orden mundial cortina
    conspir* complot agenda elits globalist* macons experiment* planificat* provocat* expres orquest* intencionad* preparat* mundial
    conspir* complot axenda elites globalist* masons experiment* planificad* provocad* aposta orquest* mundial
    konspira* konplot* azpijoko* agenda eliteak globalist* masoi* esperimentu* planifikatu* nahita probokatu* mundu
    conspir* plot agenda elites globalist* masons illuminati experiment* planned deliberate* purpose orchestrat* order`,
  plotTechnology: `chip chips microchip* nanochip* grafeno 5g antena* antenas haarp chemtrail* chemtrails estelas fumig* fumigan yoduro geoingenieria nube nubes sembr* avionetas magnetic* satelite* laser radiacion* rastre* control controlarnos espia espian
    xip xips microxip* grafe antenes estel* fumig* iodur geoenginyeria nuvols avionetes radiacio* rastre* espien
    chip chips grafeno antenas ronseis fumig* xeoenxenaria nubes avionetas radiacion* espian
    txip* grafeno* antena* lorratz* ioduro* geoingeniaritza* hodei* abioneta* erradiazio* espioi* kontrolatu*
    chip chips microchip* graphene antenna* mast masts haarp chemtrail* contrails spray* seeding geoengineer* radiation spying tracking`,
  damRumours: `presa presas embalse* pantano* compuerta* abrieron abierto abrir abren desembals* reventar* revent* reventado soltaron soltado soltando sueltan volaron derrib* azud* azudes pantanos franco forata
    presa preses embassament* panta pantans comporta* obert obrir desembassa* rebent* deixat solten assut*
    presa presas encoro* comporta* abriron aberto abrir desencor* rebent* soltaron derrub*
    presa* urtegi* uhate* konporta* ireki* zabaldu* lehertu* apurtu* askatu* eraitsi*
    dam dams reservoir* sluice* floodgate* opened burst released releasing blew`,
  hiddenVictims: `cadaver* muertos muertes fallecid* victimas cuerpos morgue camiones frigorific* centenares cientos miles decenas reales cifra cifras ocultos parking garaje bonaire desaparecid* camion
    cadaver* morts cossos centenars milers desenes xifra xifres amagats camions aparcament
    cadaver* mortos corpos centos miles ducias cifra* agochados camions
    hilotz* gorpu* hildako* ehunka milaka dozenaka kopuru* kamioi* garaje*
    corpses bodies deaths dead hundreds thousands dozens figures lorries morgue victims`,
  vaccineMyth: `vacuna* vacunas vacunad* inocul* pfizer moderna bigfarma farmaceutic* autismo efectos secundarios ictus trombo* remedio* curan cura limon bicarbonato lejia mms dioxido jengibre ajo plandemia pcr bozal mascarilla covid
    vacun* inocul* farmaceutic* autisme remei* llimona bicarbonat lleixiu all morrio plandemia
    vacin* inocul* farmaceutic* autismo remedio* limon bicarbonato lixivia allo plandemia
    txerto* txertatu* farmazeutik* autismo* erremedio* limoi* bikarbonato* lixiba* baratxuri* plandemia*
    vaccin* jab jabs jabbed inject* pharma autism remedy cure* lemon bleach garlic plandemic*`,
  hoaxWord: `bulo bulos fake fakes falso falsa falsos falsas desmentir* desment* desmient* mentira* mentiras trola* trolas patran* patrana* verificad* verific* veridic* maldita newtral desinform* deepfake* ia montaje fotomontaje antigua veraz cierto inventad* inventan
    bola boles fals falsa desment* mentid* verific* veridic* desinform* rumorologia muntatge inventat*
    bulo bulos falso falsa desment* mentira* trola* verific* desinform* montaxe inventad*
    gezur* faltsu* bulo* ukatu* gezurtatu* egiazta* desinformazio* asmatu* muntaia
    hoax* fake false debunk* untrue lie misinformation disinformation verif* deepfake* factcheck* doctored`,
  hoaxCertainty: `confirmado confirmadisimo seguro segurisimo oficial cientificamente demostrado probado esta100 fiable fuentes fuente directo mano trabaja hospital dentro policia guardiacivil militar funcionario bombero ingeniero tecnico filtrado filtrada filtran infiltrado exclusiva
    confirmat segur demostrat provat fiable fonts treballa dins guardia funcionari filtrat*
    confirmado seguro demostrado probado fiable fontes traballa dentro funcionario filtrad*
    baieztatu* ziur frogatu* fidagarri* iturri* barruan langile* filtratu*
    confirmed proven certain reliable insider leaked works source definitely`,
  hoaxAlarmNoun: `ojo alerta atencion importante importantisimo urgente urgentisimo urjente cuidado avisad avisa avisar aviso despertad peligro abrid enterate enteraos atentos cuidadito
    alerta atencio important urgent compte aviseu aviso desperteu assabenteu
    ollo alerta atencion importante urxente coidado avisade aviso espertade
    kontuz adi alerta garrantzitsu* premiazko* abisatu* abisu* jakin erne esnatu*
    alert attention important urgent beware warn warning everyone watch`,
  hoaxPersonsLuring: `secuestr* secuestran furgoneta* furgonetas blanca ninos raptar* rapto* rapt* organos sustraer caramelo* caramelos marcan marcas simbolos droga burundanga pinchan pinchazo* secta satanic* pedofil* pederast* redes
    segrest* furgoneta blanca nens rapte organs caramels marquen droga punxa* secta pederast*
    secuestr* furgoneta* branca nenos raptan organos caramelos marcan droga picada* secta
    bahitu* bahiketa* furgoneta* zuria umeak organo* goxoki* markatu* droga* ziztada* sekta*
    kidnap* abduct* snatch* van white organs sweets marks symbols spiking sect paedo*`,
  hoardAndPanic: `acopio* acopi* acaparar* almacen* desabastec* supermercado* supermercados vacios estanterias papel higienico llenad llenen comprad sacad saquen corralito billetes efectivo gasolina garrafas velas confinan confinamiento confinarnos ejercito toque queda guerra
    acaparar* desproveit* desabastim* supermercats prestatge* paper ompliu compreu traieu efectiu gasolina garrafes confin* exercit guerra
    acaparar* desabastec* supermercado* baleiros papel enchede mercade sacade efectivo gasolina garrafas confin* exercito guerra
    metatu* pilatu* supermerkatu* hutsik apal* bete erosi diru gasolina* garrafa* konfinamendu* ejerzito* gerra*
    stockpil* hoard* supermarket* shelves empty cash petrol fill lockdown curfew army war`,
} as const satisfies Readonly<Record<string, string>>;
