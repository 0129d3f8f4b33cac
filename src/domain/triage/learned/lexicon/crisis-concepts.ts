/**
 * Words for events of a crisis, in es / ca / gl / eu / en (one line each). Folded; `*` means
 * "begins with".
 */
export const crisisConcepts = {
  floodRain: `inund* anegad* aneg* encharcad* charco charcos balsa balsas desbord* riada* dana gotafria tromba diluvi* lluvia* llueve llovia llovido llover lloviendo chaparron* chubasco* aguacero tormenta torment* granizo pedrisco rayos truenos
    inund* negat* bassal* desbord* riuada* dana gotafreda diluvi* pluja pluges plou plovia plogut ploure xafeg* ruixat* aiguat* tempesta tempestes pedregada calamarsa llamps trons
    inund* asolagad* asolag* pozas enchent* desbord* riada* choiva* chuvia* chove chovia chover trebon* treboad* treboada sarabia pedrazo raios
    uhold* urak gainezk* putzu* euri* euria euria-jasa jasa zaparrad* ekaitz* trumoi* tximist* kazkabar* txingor*
    flood* inundat* waterlogged puddle* overflow* rain* downpour* pouring storm* hail thunder* lightning deluge`,
  cellarGarage: `garaje garajes sotano sotanos bajo bajos bajera trastero trasteros parking semisotano achic* bomba bombas bombeo cubos fregona palmo palmos muebles colchones barro lodo humedad nevera coche coches flotando
    garatge garatges soterrani* baixos traster* aparcament bomba bombes bombeig galledes galleda pam pams mobles matalassos fang llot nevera cotxe cotxes surant
    garaxe garaxes soto sotos baixo baixos rocho faiado bomba bombas achic* caldeiros palmo mobles colchons lama lodo neveira coche coches aboiando
    garaje* soto sotoa sotoan sotoak beheko behea lonja* trasteleku* ponpa* hustu balde* altzari* koltxoi* lokatz* basa hozkailu* kotxe* igerian
    garage* basement* cellar* groundfloor pump pumps pumping bucket* furniture mattress* mud sludge silt fridge floating`,
  riverRavine: `rio rios barranco barrancos rambla ramblas arroyo arroyos torrente* acequia* canal cauce cauces ribera crecida caudal nivel presa embalse alcantarill* sumidero* imbornal* colector* desague* rejilla* puente pasarela vado
    riu rius barranc* rambla rambles torrent* sequia sequies sequia canal llera ribera crescuda cabal nivell presa panta claveguer* embornal* collector* desguas reixa reixes pont passera gual
    rio rios regato regatos rego regos barranco canle leito ribeira crecida caudal nivel encoro sumidoiro* sumidoiros colector* desaugue reixa ponte vao
    ibai* erreka* troka sakan* kanal* ubide* urtegi* emari* maila estolda* hustubide* kolektore* sareta* zubi* pasabide*
    river rivers ravine* stream creek canal ditch* riverbank drain drains drainage sewer* gully culvert bridge footbridge weir level`,
  windSnow: `viento vientos ventolera rafaga* racha rachas vendaval huracan* temporal borrasca ciclog* tornado nieve nevada nevando nevado hielo helada heladas ventisca placas quitanieves sal olas oleaje marejada mar galerna calima cenc* toldo toldos antena chapa tejado
    vent vents ventada ratxa ratxes vendaval huraca* temporal borrasca tornado neu nevada nevant gel gelada glacada glac* llevaneu sal onades onatge llevant mestral tramuntana calitja tendal
    vento ventos ventada refoladas refolada vendaval furacan temporal borrasca tornado neve nevada nevando xeo xeada xeadas quitaneves sal ondas mar tellado
    haize* haizea ufada* bolada* hurakan* ekaitz* enbata galerna denborale* tornado* elur* elurra izotz* jela kaltzada gatz olatu* itsaso* teilatu*
    wind winds windy gust* gale* hurricane tornado snow* ice icy frost blizzard gritting gritter waves swell roof`,
  extremeHeat: `ola olas bochorno torrid* grados refugio* climatic* ventilador* nebuliz* termometro* temperatura* extrem* acondicionado insolac*
    onada onades xafogor torrid* graus refugi* climatic* ventilador* nebulitz* termometre* temperatur* extrem* condicionat insolac*
    vaga vagas onda bochorno torrid* graos refuxio* climatic* ventilador* nebuliz* termometro* temperatura* extrem* acondicionado insolac*
    bero-bolada* bolada* sargori* gradu* gradutan babesleku* klimatiko* haizagailu* termometro* tenperatura* muturreko girotu*
    heatwave* scorching sweltering degrees cool shelter* misting thermometer* temperature* extreme aircon conditioning`,
  weatherWarnings: `aemet aviso avisos alerta alertas roja rojo naranja amarilla amarillo nivel esalert pitido prevision previsto meteo meteorolog* pronostic* suspend* clases colegios cierran confin* evacu* proteccion civil emergencias 112 plan simulacro
    meteocat aemet avis avisos alerta vermell* vermella taronja groc groga nivell esalert xiulet previsio meteo meteorolog* pronostic suspen* classes escoles tanquen confin* evacu* proteccio inuncat
    meteogalicia aemet aviso avisos alerta vermell* laranxa amarel* nivel esalert asubio previsi* meteo meteorolox* prognos* suspend* clases colexios pechan confin* evacu* proteccion
    euskalmet aemet abisu* alerta* gorri* laranja* hori maila esalert txistu* iragarpen* meteo* eguraldi* eten eskola* ikastol* itxi konfin* ebaku* babes zibil
    warning* alert red amber yellow orange forecast* weather met meteorolog* suspend* classes schools closed evacuat* shelter`,
  aftermath: `ayuda ayudas danos damnific* afectad* perdimos perdido perdida perdidas seguro consorcio perito peritos peritaje siniestro valoracion limpieza limpiar escombros enseres voluntarios palas botas reconstru* indemniz*
    ajudes ajuts danys damnific* afectat* perdut perdua perdues asseguranca consorci perit perits peritatge sinistre valoracio neteja netejar runa estris voluntaris pales botes reconstru* indemnitz*
    axudas danos damnific* afectad* perdemos perdido perdas seguro consorcio perito peritos sinistro valoracion limpeza limpar cascallos voluntarios palas botas reconstru* indemniz*
    laguntza* kalte* kaltetu* kaltedun* galdu galera* aseguru* kontsortzio* peritu* balorazio* garbiketa* garbitu hondakin* boluntario* pala* bota berreraiki* kalte-ordain
    damage* damaged affected lost losses insurance insurer assessor claim cleanup rubble belongings volunteers shovels boots rebuild* compensat*`,

  brownTap: `grifo grifos marron marrones turbia turbio turbias sucia amarilla amarillenta amarillento negra rojiza oxido color olor huele sabor sabe cloro lejia tierra barro posos arenilla lavabo ducha ducharse vaso caneria tuberia deposito aljibe
    aixeta aixetes marro marrons terbola terbol* terbola groga groguenca negra vermellosa rovell color olor pudor gust clor lleixiu terra fang posos sorra lavabo dutxa dutxar got canonada diposit cisterna
    billa billas marron marrons turbia turbio suxa amarela negra avermellada ferruxe cor olor cheira sabor sabe cloro lixivia terra lama pousos ducha vaso tubaxe deposito alxibe
    txorrota* iturri* kanila* marroi* arre uher* zikin* hori horixka beltz* gorrix* herdoil* kolore* usain* zapore* kloro* lixiba* lur lokatz* hondar* dutxa* baso* hodi* depositu* zisterna*
    tap taps faucet brown murky cloudy dirty yellowish rusty rust discoloured color smell* taste* chlorine bleach sediment grit shower glass pipe pipes tank`,
  drinkableWater: `potable potables apta apto beber bebe bebemos beberla bebible cocinar hervir hervirla hervida hierv* consumo consumir garrafa garrafas embotellada botella botellas cuba cubas cisterna cisternas camion aljibes nitratos trihalometanos arsenico legionela ecoli coliformes contamin* analisis analitica sanitaria biberon biberones cal
    potable potables apta beure bevem beure-la cuinar bullir bullida bullir-la consum garrafa garrafes embotellada ampolla ampolles cisterna cisternes camio nitrats arsenic legionella contamin* analisi analitiques bibero biberons
    potable potables apta beber bebemos cocinar cocinar ferver fervela fervida consumo garrafa garrafas embotellada botella botellas cisterna cisternas camion nitratos legionela contamin* analise analitica biberon biberons
    edangarri* edateko edan edaten sukaldatzeko egosi irakin irakiten kontsumo* garrafa* botila* botilaratu* zisterna* kamioi* nitrato* legionela kutsa* kutsatu* analisi* biberoi*
    potable drinkable drink drinking cook cooking boil boiled boiling bottled bottle* tanker* bowser nitrates legionella ecoli contaminat* tested formula`,
  waterCut: `agua cortada corte cortes cortaron cortado sinagua gota presion chorrito hilo fuga fugas reventon averia averias tuberia tuberias canalla suministro abastecimiento aguas emasesa emaya acuaes facsa hidraqua aqualia restricc* sequia cisterna vater
    aigua tallada tall talls tallat gota pressio rajoli fuita fuites rebentada avaria avaries canonada canonades subministrament aigues restricc* sequera
    auga cortada corte cortes cortaron pinga presion fio fuga fugas avaria avarias tubaxe tubaxes subministracion abastecemento augas emalcsa viaqua restric* seca
    ur ura urik urarik moztu mozketa* tanta presio* txorro ihes ihesa matxura* hodi* hornidura* hornikuntza* kontsortzio* urkidetza* murrizketa* lehorte*
    water cut off drip pressure trickle leak leaks leaking burst mains supply outage drought restriction* toilet flush`,
  tummyIll: `barriga tripa tripas estomago diarrea* diarreas cagalera cagaleras colico descomposicion descompuest* vomit* vomitando devolviendo retortij* gastroenteritis gastro nauseas mareos mareado fiebre enferm* malos malitos intoxic* salmonel* calambres sarpullido granos ronchas picor picores urgencias
    panxa ventre estomac diarrea* cagarrines cagarrina colic descomposicio vomit* gastroenteritis gastro nausees mareig marejat* febre malalt* intoxic* salmonel* rampes granellada grans picor urgencies
    barriga tripa estomago diarrea* cagarria vomit* gastroenteritis gastro nauseas mareos febre doent* enferm* intoxic* salmonel* calambres granos proido comechon urxencias
    sabel* tripa tripak tripako urdail* beherako* kakeria goragale* gorako botaka gastroenteritis zorabio* sukar* gaixo* gaixotu* intoxik* salmonel* ikara granoak pikor* azkura larrialdi*
    tummy belly stomach diarrhea diarrhoea runs vomit* throwing puking gastro* nausea dizzy fever sick ill poison* salmonel* cramps rash itch* spots`,
  beachBathing: `playa playas bandera banarse banarnos bano banistas medusa medusas vertido vertidos fecales aguas residuales espuma piscina piscinas socorrista* orilla emisario depuradora
    platja platges bandera banyar* bany banyistes medusa meduses abocament* fecals residuals escuma piscina socorrista vora emissari depuradora
    praia praias bandeira banar* banarse bano medusas vertedura vertido fecais residuais escuma piscina socorrista beira depuradora
    hondartza* bandera* bainatu* bainu* bainulari* medusa* marmoka* isurketa* isuri* hondakin-ur aparr* igerileku* sorosle* araztegi*
    beach* flag bathing swim swimming jellyfish sewage spill* discharge foam pool lifeguard* shore`,

  wildfireSmoke: `incendi* fuego fuegos llama llamas humo humareda humazo ceniza cenizas monte montes sierra bosque pinar quema quemad* ardiendo arde arder foco focos frente perimetro pavesas brasas hidroavion* helicoptero* brif ume forestal* cortafuegos pirom* rastrojo* barbacoa* colilla
    incendi* foc focs flama flames fum fumera fumarada cendra cendres muntanya bosc bosquina pineda serra crema cremant crem* focus front perimetre guspires brases hidroavio helicopter* forestal* tallafoc* pirom* rostoll* barbacoa
    incendi* lume lumes lapa lapas chama chamas fume fumarada cinza cinsa borralla monte montes serra bosque pineiral queima queimad* ardendo arde foco focos fronte perimetro muxicas brasas hidroavion* helicoptero* forestal* devasa* pirom* rastroll*
    sute* su sua suak sutan sugar* gar garrak ke kea kedar* errauts* hauts mendi* baso* pinudi* erretzen erre erretze foku* fronte* perimetro* txinpart* txingar* hidroabioi* helikoptero* suebaki* piroma*
    wildfire* bushfire fire fires flame* smoke smoky ash ashes forest woods hillside burning burns embers seaplane* helicopter* firebreak arson*`,
  evacuation: `evacu* desaloj* desalojad* desalojan confin* confinad* albergue albergues polideportivo realojo realoj* refugio refugiarnos maletas mochila mascotas animales caballos ganado volver regresar casa carretera cortada salir irnos marcharnos puertas ventanas toallas mojadas
    evacu* desallotj* confin* confinat* alberg poliesportiu reallotj* refugi maletes motxilla mascotes cavalls bestiar tornar casa carretera tallada sortir marxar portes finestres tovalloles molles
    evacu* desaloxo desalox* confin* confinad* albergue polideportivo realox* refuxio maletas mochila mascotas cabalos gando volver casa estrada cortada sair marchar portas fiestras ventas toallas
    ebaku* hustu etxetik atera konfin* konfinatu aterpe* kiroldegi* birkokatu* babesleku* maleta* motxila* maskota* zaldi* abere* itzuli etxera errepide* ateak leihoak toalla*
    evacuat* leave shelter* sports hall rehous* refuge suitcase* bag pets horses livestock return home doors windows towels confined indoors`,

  personSearch: `desaparec* desaparic* busqueda* buscan buscaban buscando buscais batida* rastre* cartel carteles ficha paradero avistamiento* dron drones senderista* difund* encontrad* hallad* aparecido aparecida aparecio voluntari* dispositivo
    desapareg* desaparic* busca busquen buscant busqueu cerca recerca batuda* rastre* cartell cartells fitxa parador dron drons senderista* difon* trobat trobada aparegut apareguda voluntari* dispositiu
    desaparec* desaparic* busca buscan buscaban procura procuran batida* rastre* cartel carteis ficha paradoiro dron drons senderista* difund* atopar* atopad* apareceu voluntari* dispositivo
    desagert* desagerp* bila bilaketa* bilatzen bilatzera kartel* fitxa arrasto* dron* mendizale* zabaldu aurkitu agertu boluntario*
    missing search* searching poster* notice sighting* whereabouts drone* hiker* share found volunteer* party`,

  powerCut: `luz apagon apagones corriente electric* electricidad enchufe* enchufes bombilla diferencial plomos fusible automaticos chispazo iberdrola endesa naturgy ufd edistribucion redelectrica generador transformador subestacion velas vela linterna linternas oscuras oscuras vitro vitroceramica microondas caldera calefaccion bateria
    llum apagada apagades corrent electric* electricitat endoll* bombeta diferencial ploms fusible iberdrola endesa generador transformador espelmes espelma llanterna llanternes fosques vitro microones caldera calefaccio bateria
    luz apagon apagamento corrente electric* electricidade enchufe* bombilla lampada diferencial chumbos fusible naturgy ufd xerador transformador candeas candea lanterna lanternas escuras vitro microondas caldeira calefaccion bateria
    argi argia argirik argindar* itzalaldi* korronte* elektri* entxufe* bonbilla* diferentzial* berunak fusible* iberdrola sorgailu* transformadore* kandela* linterna* ilunpe* ilunpetan bitro* mikrouhin* galdara* berogailu* bateria*
    power electric* blackout outage current socket fuse fusebox breaker utility generator transformer candle* torch flashlight dark hob microwave boiler heating battery`,
  freezerFridge: `nevera neveras frigo frigorifico frigorificos refri refrigerador congelador congeladores congelad* arcon descongel* estrope* tirar comida insulina pescado carne helados camara camaras
    nevera neveres frigorific congelador congelat* arco descongel* espatll* llencar llencar menjar insulina peix carn
    neveira neveiras frigorifico conxelador conxelad* arca desconxel* estrag* tirar comida insulina peixe carne
    hozkailu* frigorifiko* izozkailu* izoztu* desizoztu* urtu* hondatu* galdu janari* intsulina arrain* haragi*
    fridge* refrigerator freezer* frozen thaw* defrost* spoil* spoiled rot food insulin meat`,
  liftStopped: `ascensor ascensores elevador parado parad* atrapad* encerrad* quedado bajar subir escaleras escalera plantas pisos octavo septimo sexto quinto silla movilidad montacargas salvaescaleras portero
    ascensor ascensors aturat* parat* atrapat* tancat* baixar pujar escales escala plantes pisos vuite sete sise cadira mobilitat
    ascensor ascensores parad* atrapad* pechad* encerrad* baixar subir escaleiras escaleira plantas pisos oitavo setimo sexto cadeira mobilidade
    igogailu* geldi geldituta gelditu* harrapatu* itxita jaitsi igo eskailera* solairu* pisu* zortzigarren zazpigarren aulki* gurpil mugikortasun*
    lift lifts elevator* stopped stuck trapped stairs floors eighth seventh sixth wheelchair mobility`,
  phonesDown: `cobertura internet wifi fibra movistar vodafone orange digi linea lineas telefono moviles datos senal senal antena repetidor router caida caido llamar llamadas incomunicad* aislad* mensajes sms radio transistor pilas
    cobertura internet wifi fibra linia linies telefon mobils dades senyal antena repetidor router caiguda caigut trucar trucades incomunicat* aillat* missatges radio piles
    cobertura internet wifi fibra linea linas telefono mobiles datos sinal antena repetidor router caida caido chamar chamadas incomunicad* illad* mensaxes radio pilas
    estaldura* internet* wifi* zuntz* linea* telefono* mugikor* datu* seinale* antena* bideratzaile* erorita deitu dei deiak komunikaziorik isolatu* mezu* irrati* pila
    coverage internet wifi broadband fibre signal network mobile data mast router down calls phones landline cut isolated radio batteries`,

  trainBus: `tren trenes bus buses busito autobus autobuses guagua guaguas metro tranvia tram cercanias cerca rodalies renfe adif feve euskotren metrovalencia emt fgv titsa tuvisa dbus bilbobus bizkaibus lurraldebus vagon vagones ave alvia avlo media ferry barco taxi taxis vtc conductor conductora chofer maquinista revisor
    tren trens bus busos autobus autobusos metro tramvia tram rodalies rodalia fgc tmb renfe vago vagons taxi ferri vaixell conductor conductora xofer maquinista revisor
    tren trens bus buses autobus autobuses tranvia taxi taxis vitrasa monbus barco ferri vagon condutor condutora chofer maquinista revisor
    tren trena trenak autobus* bus busa metro* tranbia* euskotren* renfe taxi* bagoi* gidari* txofer* itsasontzi* makinista*
    train trains bus buses coach coaches metro underground tram trams railway carriage* taxi ferry driver conductor`,
  timetableDelay: `retraso retrasos retrasado tarde puntual frecuencia pasa pasan paso paro salio salido sale llego llegado llega llegamos pierdo perdi perdido perder trabajo turno examen clase 7h 740 cancelad* suprimid* supresion minutos hora anden anden estacion parada marquesina panel trasbordo transbordo enlace abonos lleno llenos petado hacinad* sardinas pie esperando
    retard retards tard puntual frequencia passa passen surt arriba arribat arribem perdo perdut feina torn examen classe cancel·lat* suprimi* minuts andana estacio parada marquesina panell transbord enllac ple plens sardines dempeus
    atraso atrasos retraso tarde puntual frecuencia pasa pasan sae chega chegamos perdo perdin perdido traballo quenda exame clase cancelad* suprimid* minutos plataforma estacion parada marquesina panel transbordo cheo cheos sardinas
    atzerap* atzeratu* berandu puntual* maiztasun* pasatzen ateratzen iritsi iristen heldu galdu lan lanera txanda azterketa klase* bertan bertanbehera ezeztatu* minutu* nasa geltoki* markesina* panel* lotune* beteta gainezka zutik
    delay* delayed late punctual frequency passes depart* arriv* miss missed work shift exam class cancel* minutes platform station stop shelter board connection packed crammed full sardines standing`,
  transportStrike: `huelga huelgas paro paros parones servicios minimos minimo piquete piquetes sindicato* convenio trabajadores conductores indefinida lunes viernes seguimiento reembolso devolucion abono billete billetes
    vaga vagues aturada aturades serveis minims minim piquet piquets sindicat* conveni treballadors conductors indefinida seguiment reemborsament devolucio bitllet bitllets
    folga folgas paro paros servizos minimos piquete* sindicato* convenio traballadores condutores indefinida reembolso devolucion billete billetes
    greba* lanuzte* gutxieneko zerbitzu* pikete* sindikatu* hitzarmen* langile* gidari* mugagabe* itzuli itzulketa txartel* bidaia-txartel
    strike* walkout industrial minimum services picket* union* agreement workers drivers indefinite refund* ticket*`,
  trafficRoads: `trafico atasco atascos retencion retenciones caravana accidente accidentes choque chocado colision alcance volcado camion camiones moto motos furgoneta tuneles peaje obras carril velocidad radar rotonda dgt corte desvio
    transit transit embus embussos retencio retencions accident accidents xoc xocat col·lisio bolcat camio camions moto motos furgoneta peatge obres carril velocitat radar rotonda sct desviament
    trafico atasco retencions accidente accidentes choque chocou colision envorcado camion camions moto furgoneta peaxe obras carril velocidade radar rotonda desvio
    trafiko* auto-ilara ilara ilarak istripu* talka* iraulita kamioi* moto furgoneta* bidesari* obra obrak errei* abiadura* radar* biribilgun* desbideratze*
    traffic jam* accident* crash* collision pileup lorry lorries truck van motorbike toll roadworks lane speed radar roundabout diversion`,
  petrolQueue: `gasolina gasolinera gasolineras diesel gasoil combustible surtidor surtidores repostar repost* deposito llenar cola colas bidon bidones bombona butano cajero cajeros datafono efectivo supermercado agotad* vacio vacias estanterias
    gasolina benzina benzinera benzineres gasolinera diesel gasoil combustible sortidor repostar diposit omplir cua cues bombona buta caixer caixers efectiu supermercat esgotat* buides
    gasolina gasolineira diesel gasoleo combustible surtidor repostar deposito encher cola colas bombona butano caixeiro caixeiros efectivo supermercado esgotad* baleiros
    gasolina* gasolindegi* gasolio* erregai* hornigailu* depositu* bete ilara* butano* bonbona* kutxazain* eskudiru* supermerkatu* agortu* hutsik
    petrol gasoline fuel diesel pump pumps tank refuel* queue* gas canister butane atm cash supermarket* empty shelves`,

  scamLink: `enlace enlaces link links pincho pinchar pinche pinchado clic clico correo correos mail sms mensaje estafa* estafador* timo timos phishing smishing suplant* fraude fraudul* banco paquete aduanas multa multas hacienda devolucion sospechos* remitente adjunto adjuntos pdf virus dominio falsa clave claves contrasena contrasenas bizum
    enllac enllac enllacos link clicar clicat clic correu correus mail sms missatge estafa* estafador* timo phishing suplant* frau fraudul* banc paquet duanes multa hisenda devolucio sospitos* remitent adjunt clau claus contrasenya contrasenyes bizum
    ligazon ligazons link premer picar clic correo mail sms mensaxe estafa* estafador* timo phishing suplant* fraude fraudul* banco paquete multa facenda devolucion sospeitos* remitente contrasinal* clave bizum
    esteka* link linka klik klikatu* sakatu* posta mezu* sms iruzur* engainu* phishing ordezt* banku* pakete* isun* ogasun* itzulketa susmagarri* igorle* eranskin* pasahitz* bizum
    link links click* clicked email mail sms text scam* scammer phishing smishing impersonat* spoof* fraud* bank parcel customs fine refund suspicious sender attachment virus domain password* login`,
  hackedSystems: `ciberataque* hacke* hackead* hackers jaque* jakead* ataque informatico ransomware rescate cifrad* encriptad* virus malware filtracion filtrad* fuga brecha robo robado datos sistemas sistema servidor* ordenadores pantalla pantallas dark darkweb vulner* incibe ccn
    ciberatac* hacke* hackejat* atac informatic ransomware rescat xifrat* encriptat* malware filtracio filtrat* fuita bretxa robatori robat dades sistemes servidor* ordinadors pantalles vulner*
    ciberataque* hacke* ataque informatico ransomware rescate cifrad* encriptad* malware filtracion filtrad* fuga fenda roubo roubados datos sistemas servidor* ordenadores pantallas vulner*
    zibereraso* hacke* hakea* eraso informatiko* ransomware erreskate* zifratu* enkriptatu* malware ihes datu* lapurtu* lapurreta sistema* zerbitzari* ordenagailu* pantaila* ahultasun*
    cyberattack* cyber hack* hacked ransomware ransom encrypt* malware breach* leak* stolen data systems servers computers screens darkweb vulnerab*`,
  eOfficeDown: `sede electronica web pagina portal app aplicacion plataforma formulario error errores 403 404 500 502 503 carga cargan cargando cuelga colgad* caida caido funciona funcionan certificado certificados digital clave clavepin autofirma firma firmar permanente navegador java validar sesion caduca caducada captcha codigo
    seu electronica web pagina portal app aplicacio plataforma formulari error errors carrega carregant penja penjat caiguda funciona certificat idcat mobil digital clau autofirma signar signatura navegador java sessio caducada codi tramits
    sede electronica web paxina portal app aplicacion plataforma formulario erro erros carga cargando colgad* caida funciona certificado chave365 chave dixital asinar sinatura navegador sesion caducada codigo
    egoitza elektroniko* web webgune* orri orria atari* aplikazio* plataforma* inprimaki* errore* kargatzen zintzilik erorita dabil funtzionatzen ziurtagiri* bakq izenpe digital* sinatu* sinadura* nabigatzaile* saio* iraungi* kode*
    website site page portal app form error errors loading crash* down certificate digital signature sign browser session expired captcha code login`,
  appointment: `cita citas citaprevia previa turno turnos hueco huecos agenda calendario reservar reserva reservas disponib* especialista cabecera pediatra extranjeria dgt sepe inss seguridad social oficina plaza
    cita cites previa torn torns forat hora hores agenda calendari reservar reserva disponib* especialista capcalera pediatre estrangeria oficina
    cita citas previa quenda quendas oco ocos axenda calendario reservar reserva disponib* disponib* especialista cabeceira pediatra estranxeiria oficina
    hitzordu* txanda* aurretiko zita ordu ordua hutsune* agenda* egutegi* erreserba* eskuragarri* espezialista* pediatra* familia-mediku atzerritartasun* bulego*
    appointment* slot slots booking book booked available availab* specialist gp paediatrician calendar office`,
  deadlineEnds: `plazo plazos vence vencen vencimiento acaba termina termino ultimo dia fuera amplia ampliar ampliais amplien ampliacion prorroga prorrogar medianoche hoy manana manana viernes convocatoria inscripcion presentar entregar justificar oposicion oposiciones examen matricula matricularse recargo perder pierdo
    termini terminis venc vencen acaba ultim fora ampliar amplieu ampliacio prorroga mitjanit avui dema divendres convocatoria inscripcio presentar lliurar justificar oposicions matricula recarrec perdre perdo
    prazo prazos vence vencen remata ultimo fora ampliar ampliacion prorroga medianoite hoxe mana venres convocatoria inscricion presentar entregar xustificar oposicion oposicions matricula recarga perder perdo
    epe epea epeak epez amaitzen bukatzen azken luzatu luzapen* luzatuko gauerdi* gaur bihar ostiral* deialdi* inskripzio* aurkeztu entregatu justifikatu oposizio* matrikula* gainordain* galdu
    deadline* expires expire ends last extend* extension midnight today tomorrow call enrolment submit justify exam surcharge lose`,
  benefitsForms: `beca becas ayuda ayudas subvencion subvenciones prestacion paro imv rgi ingreso minimo bono bonos pension jubilacion dependencia discapacidad guarderia comedor alquiler hipoteca nacionalidad nie empadron* padron renta certificado solicitud resolucion nomina pago ingresado
    beca beques ajut ajuts subvencio subvencions prestacio atur renda bo pensio jubilacio dependencia discapacitat llar menjador lloguer hipoteca nacionalitat empadron* padro certificat sollicitud resolucio nomina pagament
    bolsa bolsas axuda axudas subvencion prestacion paro risga bono pension xubilacion dependencia discapacidade escola comedor aluguer hipoteca nacionalidade empadro* padron certificado solicitude resolucion nomina pagamento
    beka* laguntza* dirulaguntza* prestazio* langabezi* dsbe rgi bonu* pentsio* erretiro* mendekotasun* ezgaitasun* haurtzaindegi* jantoki* alokairu* hipoteka* nazionalitate* errolda* ziurtagiri* eskaera* ebazpen* nomina* ordainketa*
    grant* scholarship* benefit benefits allowance unemployment pension retirement disability nursery canteen rent mortgage nationality citizenship census certificate application decision payment`,

  healthAlert: `brote brotes contagi* virus bacteria listeria* listeriosis salmonel* legionel* covid gripe sarampion meningitis hepatitis tosferina sarna ebola nilo mosquito mosquitos garrapata garrapatas cuarentena sintomas infeccion infect* epidemi* pandemi* vacuna* mascarilla* lote lotes caducidad marca producto etiqueta retirad* retiran alergen* alerg* carne mechada queso atun aceite
    brot brots contagi* virus bacteri listeri* salmonel* legionel* covid grip xarampio meningitis hepatitis tosferina sarna mosquit* paparra paparres quarantena simptomes infecc* epidemi* pandemi* vacun* mascareta lot lots caducitat marca producte etiqueta retirat* allergen* alerg* carn formatge tonyina
    brote brotes gromo contaxi* virus bacteria listeri* salmonel* lexionel* legionel* covid gripe sarampelo meninxite hepatite tosferina sarna mosquito* carracha carrachas corentena sintomas infecc* epidemi* pandemi* vacin* mascara lote lotes caducidade marca produto etiqueta retirad* alerxen* alerx* carne queixo atun
    agerraldi* kutsa* birus* bakteri* listeri* salmonel* legionel* covid gripe* elgorri* meningitis hepatitis kukutxeztul* sarna hazteri* eltxo* kaparra* akain* berrogeialdi* sintoma* infekzio* epidemi* pandemi* txerto* maskara* lote* iraungi* marka* produktu* etiketa* erretiratu* alergeno* alergi* haragi* gazta*
    outbreak* contagio* infect* virus bacteria listeri* salmonel* legionel* covid flu measles meningitis hepatitis scabies mosquito* tick ticks quarantine symptom* epidemic pandemic vaccin* mask* batch lot expiry brand product label recall* allergen* allerg* meat cheese`,
  healthCentre: `ambulatorio ambulatorios hospital hospitales urgencias consultorio salud medico medica medicos enfermera enfermeras enfermero pediatra planta quirofano operacion operar listas resonancia especialista oncologia uci celador sergas osakidetza sas sespa salut catsalut atencion primaria residencia triaje camillas camilla pasillo farmacia receta
    ambulatori cap hospital hospitals urgencies consultori metge metgessa metges infermer* pediatre planta quirofan operacio operar llistes ressonancia especialista oncologia uci salut primaria llitera lliteres passadis farmacia recepta
    ambulatorio hospital hospitais pac urxencias consultorio saude medico medica medicos enfermeir* pediatra planta quirofano operacion operar listas resonancia especialista oncoloxia uci sergas primaria padiola corredor farmacia receita
    anbulatorio* ospital* larrialdi* kontsultorio* osasun* mediku* erizain* pediatra* solairu* ebakuntza* operatu* zerrenda* erresonantzia* espezialista* onkologi* zil osakidetza* lehen ohatila* korridore* farmazia* errezeta*
    clinic hospital* emergency surgery ward doctor* gp nurse* paediatric* operation operate scan specialist oncology icu primary triage stretcher* corridor* pharmacy prescription`,
  heatWave: `calor calorazo ola bochorno canicula grados 40 42 sofoc* asfixiante golpe insolacion sombra sombras toldo toldos ventilador ventiladores aire acondicionado climatiz* refugio climatico abanico abanicos hidrat* fuentes fuente termometro sauna horno sudando aula aulas
    calor calorada onada xafogor canicula graus sufoc* cop insolacio ombra ombres tendal ventilador* aire condicionat climatit* refugi climatic ventall hidrat* fonts font termometre sauna forn suant aula aules
    calor calorazo onda bochorno canicula graos sufoc* golpe insolacion sombra sombras toldo ventilador* aire acondicionado climatiz* refuxio climatico hidrat* fonte fontes termometro sauna forno suando aula aulas
    bero beroa berotan bero-bolada beroaldi* bolada sargori* gradu* itolarri* kolpe* intsolazio* itzal* toldo* haizegailu* aire girotu* klimatiz* aterpe klimatiko* hidrata* iturri* termometro* sauna* labe* izerdi* gela gelak
    heat heatwave hot degrees stifling sweltering heatstroke sunstroke shade shaded awning* fan fans aircon conditioning cool shelter hydrat* fountain* thermometer oven sweat* classroom*`,
  airPollution: `contaminacion polucion aire humo humos polvo polvareda ceniza toxic* quimic* gas gases emision* emisiones chimenea fabrica industria amianto uralita fibrocemento radiact* fuga peste tufo hedor olores purines vertedero incineradora respirar
    contaminacio pol·lucio aire fum fums pols toxic* quimic* gas gasos emissi* xemeneia fabrica industria amiant uralita fibrociment radioact* fuita pudor ferum olors purins abocador incineradora respirar
    contaminacion polucion aire fume fumes po poeira toxic* quimic* gas gases emision* cheminea fabrica industria amianto uralita radioact* fuga fedor cheirume cheiros xurros vertedoiro incineradora respirar
    kutsadura* poluzio* aire* ke kea hauts* toxiko* kimiko* gas gasak isuri* tximinia* lantegi* fabrika* industria* amianto* uralita* erradioakt* ihes kirats* usain* minda zabortegi* erraustegi* arnasa
    pollution air fumes dust toxic* chemical* gas emission* chimney factory asbestos radioact* leak stench stink* odour* slurry landfill incinerator breathe`,

  contractsFavours: `contrat* contrata contratas contratos licitac* adjudic* adjudicacion adjudicado amanad* amanad* concurso pliego pliegos menor menores troceo fraccion* dedo dedazo enchuf* enchufe enchufismo nepotis* amiguis* amiguete* cunado cunad* hermano primo primos sobrino hijo mujer yerno marido recomendad* colocad* colocar plaza plazas oposicion tribunal bases bolsa puesto
    contract* contracta contractes licitac* adjudic* arreglat trucat* concurs plec plecs menor fraccion* dit endoll* endollisme nepotis* amiguis* amiguet* cunyat* germa cosi nebot fill gendre marit recomanat* collocat* placa oposicio tribunal bases borsa
    contrat* contrata contratos licitac* adxudic* amanad* concurso prego pregos menor fraccion* dedo enchuf* enchufismo nepotis* amiguis* amiguete* cunado irman curman curmans sobrino fillo xenro marido recomendad* colocad* praza oposicion tribunal bases bolsa
    kontrat* kontratu* lizitazio* esleitu* esleipen* tranpa* lehiaketa* plegu* txiki zatikatu* hatz entxuf* entxufe* nepotis* lagunkeri* koinatu* anaia lehengusu* iloba seme suhi senar gomendatu* lanpostu* oposaketa* epaimahai* oinarriak poltsa
    contract* tender* award* awarded rigged bid bids procurement split handpicked crony* nepotis* cousin brother nephew son husband inlaw recommended job post exam panel`,
  briberyMoney: `corrup* soborn* mordida* coima* comision comisiones sobre sobres maletin maletines blanque* malvers* desvi* prevaric* cohecho tramas trama gurtel desfalco fraude fraudes facturas factura falsas inflad* sobrecost* sobreprecio sobrecoste millones mil miles euros dinero caja negro negra b mascarillas comisionista* testaferr* paraiso fiscal imputad* investigad* fiscalia juez juzgado denuncia anticorrup*
    corrup* subor* mossegad* comissi* comissions sobre sobres maleti blanque* malvers* desvi* prevaric* suborn trama tres desfalc frau fraus factures inflat* sobrecost* sobrepreu milions mil milers diners caixa negre comissionista imputat* investigat* fiscalia jutge jutjat anticorrup*
    corrup* suborn* mordida* comision* sobre sobres maletin branque* malvers* desvi* prevaric* trama fraude* facturas infladas sobrecust* sobreprezo millons milleiros cartos dineiro caixa negro comisionista* imputad* investigad* fiscalia xuiz xulgado anticorrup*
    ustelker* ustel* eroskeri* komisio* sobre* maleta* zuritze* zuritu* diru-bahiketa desbider* prebarika* sare trama iruzur* faktura* puztu* gainkostu* milioi* milaka diru dirua kutxa beltz* komisionista* inputatu* ikertu* fiskaltza* epaile* epaitegi*
    corrupt* brib* kickback* backhander* commission* envelope* launder* embezzl* misappropriat* slush fraud* invoices inflated overpriced overspend* millions thousands euros money prosecutor judge indicted graft`,
  transparencyRequest: `transparencia cuentas auditoria auditar facturas publicar publiquen publicad portal informe expediente acceso pliegos gasto gastos gastado gastan presupuesto destino justificar explicar explicaciones fiscalizar intervencion interventor tribunal canal denunciante patrimonio agenda sueldo
    transparencia comptes auditoria auditar factures publicar publiqueu portal informe expedient acces plecs despesa despeses gastat gasten pressupost justificar explicar explicacions intervencio interventor sindicatura canal denunciant patrimoni sou
    transparencia contas auditoria auditar facturas publicar publiquen portal informe expediente acceso pregos gasto gastos gastan orzamento xustificar explicar explicacions intervencion interventor canal denunciante soldo
    gardentasun* kontu* auditoria* ikuskatu* faktura* argitaratu* atari* txosten* espediente* gastu* gastatu* aurrekontu* justifikatu* azaldu azalpen* kontu-hartzaile kanal* salatzaile* soldata*
    transparency accounts audit* invoices publish portal report access spending spent expenses budget* justify explain whistleblow* salary`,

  policeMisconduct: `policia policias poli polis maderos madero municipal municipales agente agentes guardia guardias civil nacional mossos patrulla uniforme placa comisaria detencion detuv* detenid* esposad* esposas multa multo multaron porra porrazo porrazos empujon empujo empujaron paliza golpe* pego pegaron cachear cacheo cachearon retenid* rio reian risa chulo amenaz* abuso brutalidad antidisturbios
    policia policies guardia urbana urbans agent agents mossos mosso patrulla uniforme placa comissaria detencio detingut* emmanillat* multa multat porra empenta pallissa cop cops pegar pegat escorcoll* retingut riure reia xulo amenac* abus brutalitat antiavalots
    policia policias municipal axente axentes garda gardas civil nacional patrulla uniforme placa comisaria detencion detid* esposad* multa multou porra empurron malleira golpe* pegou cachear cacheo retid* riu rian chulo ameaz* abuso brutalidade
    polizia* poliziak udaltzain* ertzain* ertzaintza agente* guardia zibil patruila* uniforme* plaka* komisaria* atxilo* eskuburdin* isun* porra* bultza* jipoi* kolpe* jo miaketa* miatu barre mehatxu* abusu* bortizkeri*
    police policeman policewoman officer officers cop cops agent* patrol uniform badge station arrest* handcuff* fined baton shove* beat beating hit frisk* laughed threatened abuse brutality riot`,
  schoolStaff: `profesor profesora profesores profe profes maestra maestro maestros seno sena tutor tutora monitor monitora cuidadora director directora colegio cole escuela instituto insti guarderia comedor recreo patio aula clase alumno alumnos alumna crio crios nino ninos grito gritos castig* bullying acoso acosan pegan tarta insult* humill* conserje
    professor professora professors profe mestra mestre mestres tutor tutora monitor monitora cuidadora director directora escola collegi institut llar menjador pati aula classe alumne alumnes nen nens crits castig* bullying assetjament peguen insult* humili* conserge
    profesor profesora profesores profe mestra mestre mestres titor titora monitor monitora coidadora director directora colexio escola instituto garderia comedor recreo patio aula clase alumno alumnos neno nenos berros castig* acoso pegan insult* humill* conserxe
    irakasle* maisu* maistra* andereno* tutore* begirale* zaintzaile* zuzendari* eskola* ikastola* ikastetxe* institutu* haurtzaindegi* jantoki* jolastoki* patio* gela* ikasle* ume* haur* oihu* zigor* bullying jazarpen* jo irain* umilia* atezain*
    teacher* tutor* monitor headteacher principal school nursery kindergarten canteen playground classroom pupil* student* kid kids shout* punish* bully* harass* insult* humiliat* caretaker`,
  careHomeStaff: `residencia residencias geriatrico asilo anciano ancianos ancianita abuelo abuela abuelos abuelita mayores yayo yaya centrodedia auxiliar auxiliares cuidador cuidadora cuidadores gerocultora* enfermera celador atad* sujec* sujecion panal panal panales escaras ulceras llagas moraton moratones desnutri* deshidrat* maltrat* desatend* abandonad* caida solo sola ayuda domicilio sad teleasistencia
    residencia residencies geriatric asil avi avia avis iaia iaio gent gran auxiliar auxiliars cuidador cuidadora infermera zelador lligat* subjecc* bolquer bolquers nafres ulceres blau blaus desnodri* deshidrat* maltract* desates* abandonat* caiguda sol sola domicili teleassistencia
    residencia residencias xeriatrico asilo avo avoa avos maiores auxiliar auxiliares coidador coidadora coidadores enfermeira celador atad* suxeic* cueiro cueiros escaras ulceras mazadura* desnutri* deshidrat* maltrat* desatend* abandonad* caida so soa domicilio teleasistencia
    egoitza* zahar* zahar-etxe zaharretxe* adineko* amona* aitona* amama* aitite* laguntzaile* zaintzaile* erizain* zeladore* lotu* lotuta pixoihal* zauri* ubeldur* desnutri* deshidrata* tratu-txar zaindu* utzita erorita bakarrik telelaguntza*
    carehome nursing residence elderly granny grandma grandad grandpa grandmother grandfather carer* caregiver* aide tied restrain* nappy nappies diaper* bedsore* sores bruise* malnourish* dehydrat* mistreat* neglect* unattended alone homecare`,
  staffMisbehave: `funcionario funcionaria funcionarios empleado empleada empleados trabajador trabajadora operario operarios vigilante segurata seguratas recepcionista administrativ* socorrista encargado jefe jefa bedel conductor movil fumando durmiendo dormido riendo rio riendose reia gritando grito contesto insulto insulto borracho bebiendo tocam* manose* sobon baboso grabado grabad* video expediente sancion
    funcionari funcionaria funcionaris empleat empleada treballador treballadora operari operaris vigilant segurata recepcionista administratiu socorrista encarregat cap bidell mobil fumant dormint rient riure cridant insultar borratxo begut tocam* gravat* video expedient sancio
    funcionario funcionaria funcionarios empregad* traballador traballadora operario operarios vixiante recepcionista administrativ* socorrista encargado xefe xefa bedel mobil fumando durmindo rindo riuse berrando insultou borracho bebendo gravad* video expediente sancion
    funtzionario* langile* enplegatu* behargin* zaindari* segurtasun* harreragile* administrari* sorosle* arduradun* buru bedel* mugikor* erretzen lo lotan barrez barre oihuka iraindu* mozkor* edanda ukitu* grabatu* bideo* espediente* zehapen*
    clerk* employee* staff worker* guard security receptionist admin lifeguard boss manager mobile smoking asleep sleeping laughing laughed shouted insulted drunk groped touching filmed video disciplin*`,
} as const satisfies Readonly<Record<string, string>>;
