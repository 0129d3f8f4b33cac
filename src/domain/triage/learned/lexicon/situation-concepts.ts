/** People, places, time and urgency, and states of mind that say themselves aslant. One line a language: es, ca, gl, eu, en. */
export const situationConcepts = {
  unanswered: `contesta contestan contesto contestaba coge cogen cogio descuelga atiende localizar localizo abre abren comunica llamadas timbre apagado buzon senal movil contestar
    contesten respon responen agafa agafen despenja obre obren localitzar truco trucades apagat mobil
    colle collen descolga chamadas
    erantzu* hartzen hartu irekitzen deiak telefono* itzalita txirrin*
    answer* respond* replies picking picks pick phone calls unreachable doorbell voicemail reach knock knocked knocking silence`,
  unseen: `sabemos sabe vista vemos verla verlo vecina vivienda persianas bajadas buzon asoma salido sale dias aparece perro ladra ladrando olor oido oimos raro extrano
    sabem vist veiem persianes baixades bustia surt dies borda bordant estrany
    novas baixadas sae estrano
    ikusi ikusten dakigu berririk pertsiana* postontzi* egunak zaunka* arraro*
    seen heard curtains shutters mailbox barking odd strange days`,
  alone: `sola solas solito solita solitos solitas solos nadie abandonad* aislad* incomunicad* desatendid* acompan* compania soledad
    solet soleta ningu aillad* aillat desempara*
    soa soas soino soina ninguen illad* desampar*
    bakarrik bakar bakardad* inor isolatuta abandonat*
    alone lonely nobody noone abandoned isolated stranded unattended unaccompanied`,
  trapped: `atrapad* encerrad* atascad* encajonad* bloquead* aislad* incomunicad* pillad* enganchad* aprisionad* salir salimos sacar sacarl* sacadme saquen sacadnos liberar rescat* excarcel* trabad* atorad*
    atrapat atrapats tancat tancada tancats encallat encallada bloquejat bloquejada sortir sortim treure treurels aillats enxampat
    pechad* atoad* illad* sair saimos
    harrapat* giltzapet* itxita kateatut* atera* irten irteten erreskat* blokeatu*
    trapped stuck locked stranded pinned escape rescue* freed wedged exit underneath jammed`,
  enclosedPlace: `ascensor* elevador* garage sotano* parking subterraneo tunel* bodega frigorifico bajos cueva sima zanja alcantarilla arqueta trastero vagon cabina maletero cisterna silo lavabo foso cuarto semisotano
    garatge* soterrani* parquing pou cova avenc rasa claveguer* traster vago baixos celler sitja
    garaxe* soto sotos pozo pozos gabia sumidoiro faiado rocho
    igogailu* garaj* sotoan putzu* koba* leize* zanga* bagoi* ganbara sotoko
    elevator* lift lifts basement cellar tunnel* shaft cave trench manhole carriage underpass trunk`,
  roofUpper: `tejado* azotea* terrado* terraza techo altillo desvan subidos subido subida refugiad* encaramad* capo arbol buhardilla tejadillo uralita chapa claraboya
    teulada teulades terrat terrats terrassa golfes dalt pujats pujada pujat enfilat enfilats refugiats arbre
    tellado* faiado enriba rubidos arriba arbore refuxiad*
    teilatu* ganbaran gainean goian igota igo zuhaitz*
    roof* attic upstairs tree climbed perched loft terrace`,
  vehicle: `coche coches carro autocar bus camion moto motocicleta tren trenes autovia autopista carretera cuneta volante conductor* pasajer* turismo tractor ambulancia bici bicicleta patinete caravana maletero guagua asiento
    cotxe cotxes camio trens passatger* patinet seient
    furgon* estrada condutor* pasaxeir*
    kotxe* auto autoa autobus* kamioi* motoa trena autobide* errepide* gidari* bidaiari* traktore* bizikleta
    car cars coach van lorry truck motorbike train highway motorway road driver passenger* bike scooter`,
  missing: `desaparec* perdid* perdio perdimos paradero busca buscan buscand* buscar busqueda fugad* extraviad* ultima vestia lleva llevaba camiseta pantalon chandal difund* complexion rastro vuelto regresad*
    desaparegu* perdut perduda perduts busquem buscant cerca cerquem parador duia samarreta pantalons rastre tornat
    perdeu perdeuse buscamos paradoiro levaba volveu apareceu volve buscase desapareceu
    desager* galdu* bila bilatzen bilatu ikusi jantzi* kamiseta prakak itzuli
    missing lost disappear* vanished search* wearing whereabouts last seen runaway returned track overdue unaccounted`,
  wandering: `alzeimer alzhaimer demencia deambul* vagando perdid* bata zapatillas descalz* camison confundid* andando recuerda despistad* senil camina escapado salido residencia
    vagant sabatilles descalc* confos confosa caminant recorda
    pixama caminando lembra
    desorient* nahas* alzheimer* dementz* noraez* pijama* oinuts* oroimen* oroitz* galduta
    disoriented dementia wander* pyjamas pajamas slippers barefoot confused memory roaming`,
  child: `nino nina ninos ninas hijo hija hijos hijas nene nena nenes crio cria crios crias chaval* pequen* peque peques menor menores infant* chiquill* chiquitin guri alumn* criatura criaturas zagal* guaje huerfan* nietos nieto nieta
    nen nens fill filla fills filles xiquet* xicotet* menut menuda menuts criatures menors adolescent* neta nets vailet* marrec
    neno nenos nenas fillo fillos fillas cativ* rapaz* picarin* crianza neto cachorrina
    haur* umea umeak umeek umearen umeari seme semea semeak semeari alabak alabari alabaren txiki txikia txikiak adingabe* gazte* mutila mutilak mutilari mutiko* neska* nerabe* biloba*
    child* kid kids boy boys girl girls daughter daughters toddler* teen* minor minors pupil* grandson granddaughter kiddo grandkid* grandchild* teenage`,
  baby: `bebe bebes recien nacid* lactante* meses carrito cuna biberon incubadora prematur* guagua bebito bebita neonat* panal* chupete
    nadons nounat bressol mesos cotxet bolquer*
    menino recen berce cueiros
    haurtxo* jaioberri* bebea hilabete* sehaska* umetxo*
    baby babies newborn infant infants months pram stroller cot crib pushchair buggy`,
  elder: `abuel* aguel* yaya yayo yayos yayas yayita mayores viejit* viejec* jubilad* octogen* nonagen* anos viud* residencia geriatric* pensionist* tercera avanzada
    avi avia avis iaia iaio iaios padri padrina gran vell vella vellet* jubilat* anys vidua vidu
    avo avoa avos avoin* aboa abo ancia* maior maiores vello velli* xubilad* viuv*
    aiton* amona* amama* aitita* aitatxi* amatxi* zahar* adineko* adinduna* edadetu* alargun* urte urteko
    grandma grandmother grandpa grandfather granny nan elderly aged pensioner* widow* senior seniors nursing grandad granddad gramps`,
  parentKin: `madre padre mama papa mami papi hermano hermana hermanos hermanas tio tia tios primo prima primos sobrin* suegr* cunad* viejos nuera yerno padres bro tata
    mare pare germa germana germans tiet tieta oncle cosi cosina nebot neboda cunyat cunyada pares
    nai pai irman irma irmans curman* sogr* pais
    ama amak amaren amari amatxo* aita aitak aitaren aitari aitatxo* anai* arreba arrebak arrebari ahizp* osaba* izeba* lehengus* iloba* familia* senide* guraso*
    mother mum mom mam dad father brother sister brothers sisters uncle aunt cousin* nephew niece family parents relative* daddy mummy auntie aunty stepson stepdaughter`,
  partnerEx: `marido mujer esposo esposa novio novia pareja parejo ex expareja exmarido exnovio exmujer companer* separad* separar* orden alejamiento custodia quebrant* denunci* pulsera conviv*
    marit dona parella xicot xicota nuvi nuvia exparella exmarit separat ordre allunyament polsera
    muller mozo moza noivo noiva afastamento pulseira
    senar* emazte* bikote* andregai* banandu* dibortzi* urruntz* urrunketa salaketa salatu* zaintza
    husband wife partner boyfriend girlfriend spouse divorc* separated restraining custody injunction hubby missus fiance fiancee`,
  neighbour: `vecin* becin* vezin* veci rellano piso puerta pared tabique edificio bloque escalera comunidad portal arriba abajo finca lado patio
    vei veina veins veines repla pis paret edifici bloc escala porta costat replans
    parede escaleira caron
    bizilagun* auzo* pisu* pareta horma* eraikin* ataria eskailera* ondoko
    neighbour* neighbor* flat apartment wall building upstairs downstairs hallway next stairwell landlord tenant`,
  worker: `trabajador* obrero* peon albanil* companer* obra tajo fabrica nave almacen taller empleado* jornaler* temporer* repartidor* rider camarer* minero* soldador* andamio currante* cuadrilla
    treballador* operari* peo paleta company* nau magatzem
    traballador* obreir* companeir* xornaleir* marineir*
    langile* behargin* lankide* obran lantegi* fabrika* pabiloi* tailer* igeltsero* banatzaile*
    worker* labourer* builder* colleague* coworker* site factory warehouse workshop courier* crew`,
  hikerTourist: `senderist* montana monte sendero ruta barranc* escalador* escalada turist* esqui* setero* acampad* camping pastor cazador* cumbre refugio caminant* peregrin* travesia perdidos cordada
    excursio* muntanya munt sender ciclist* boletaire* acampat* cim refugi perduts
    sendeir* roteiro cume refuxio
    mendia mendian mendiko mendira mendizal* ibilaldi* bidezidor* txirrindul* gailur* aterpe* erromes* galduta
    hiker* hiking trail mountain* climber* climbing tourist* skier* cyclist* camper* pilgrim* summit ridge hike walkers`,
  disability: `silla ruedas discapac* minusval* invalid* encamad* cama paralitic* tetraplej* ciego ciega ciegos sordo sorda sordos autis* movilidad postrad* cuidador* impedid* grua andador levantarse
    cadira rodes enllitad* enllitat depend* cec cega sord mobilitat
    cadeira rodas cego xordo xorda mobilidade coidador*
    gurpil* aulki* desgaitas* elbarri* ohean ohetik itsu* gor menpeko* mugikortasun* zaintzaile*
    wheelchair disab* bedridden paraly* blind deaf mobility carer* walker plaster crutches frail`,
  crowd: `personas gente grupo somos estamos ninos vecinos muchos cinco cuatro tres siete ocho diez veinte avalancha estampida multitud aplast* tumulto pasajeros alumnos heridos
    persones gent families grup som molts quatre cinc vuit deu allau
    persoas xente moitos catro oito dez multitude dous duas sete
    jende* pertsona* familia* talde* gara gaude asko lau bost hiru zazpi zortzi hamar
    people group several many four five three seven eight ten crowd stampede six nine both`,
  lifeDevice: `oxijeno concentrador respirador ventilador ventilacion dialis bombona cpap bipap aspirador nebulizador marcapasos electrodependiente enchufad* sonda gastrica incubadora traqueo* autonomia
    oxigen endollat endollada
    osixeno dialise
    oxigeno* arnasgailu* dialisi* bateria* entxufatuta zunda* kontzentragailu*
    oxygen concentrator ventilator dialysis battery device tracheo* nebuliser nebulizer feeding`,
  medicine: `insulin* diabet* medicacion medicament* medicina* tratamiento farmacia azucar hipogluc* glucosa nevera quimio* sintrom jeringa* inyecc* tension heparina adrenalina antibiotic* trasplant* inmuno* morfina receta glucagon
    medicacio pastill* tractament sucre xeringa
    mencina mencinas tratamento dose azucre neveira xiringa
    intsulina* sendagai* botika* pilula* tratamendu* farmazia* dosi* azukre* hozkailu* hipogluz*
    medication medicine* pills treatment pharmacy sugar hypo glucose fridge chemo* syringe prescription diabetic* insulin`,
  urgentWord: `urgent* urjent* hurgente urgencia* rapido deprisa prisa corre corran corred corriendo inmediat* pronto ya yaaa volando apurense apurate apuren emergencia* emerjencia grave critic* gravisimo socorro minutos momento tardar tarden tardan
    rapid rapidament depressa pressa correu correcuita afanyeu afanya immediat* aviat greu socors minuts
    urxente* urxenc* axina presa correde correndo emerxencia
    larri* presaz presaka azkar lehenbailehen berehala laster korrika premia* minutu*
    hurry quick quickly fast asap emergency rush straightaway mayday sos`,
  sendCome: `manden manda mandad mandar mandadme envien envie enviad envia venga vengan venid vengais vienen viene venir viniendo lleguen llegar acudan acudid acudir traigan traed traer avisen avisad avisa avisar llamen llamad llama llamar llame saquen rescaten vayan necesitamos necesito
    envieu envii enviin vingui vinguin veniu vinga vinguen aviseu truqueu truca trucar porteu acudiu necessitem necessito traieunos rescateu calen
    mandade enviade venan vinde vena avisade chamen chamade chama traian traede precisamos preciso mandai
    bidali* etorri etor zatozte datozen deitu* deitz* abisatu* ekarri* behar dugu dut lagundu* bidal
    send sending come call calling bring dispatch need needs needed somebody someone anyone`,
  helpCry: `socoro socorr* socoroo auxilio ausilio ayuda ayudad ayudar ayudenme ayudadme ayudenos ayudennos ayudame ayuden alluda aiuda sos salvadnos salvadme rescate porfavor suplic* ruego desesperad*
    auxili socors ajuda ajudeu ajudeunos ajudeume sisplau plau siusplau salveunos rescat desesperat
    axuda axudar axudade axudademe axudadenos rogo salvade
    lagund* laguntza sorospen* mesedez arren erreskate otoi salba*
    help helped helping helpless please mayday save rescue begging beg desperate`,
  emergencyServices: `112 061 016 024 091 062 085 080 088 092 911 999 ambulanci* anbulanci* ambulansi* emergencias bomber* policia* polisia guardia guardias ume sanitari* samur summa sem helicopter* salvamento proteccion doctor* urgencias hospital patrulla uvi socorrist* ertzain* mosso* rescatador* forales
    medico medicos medica medicas medics metge metgessa urbana urbans proteccio urgencies salvament
    bombeir* garda gardas urxencias
    anbulantzi* suhiltzaile* polizi* udaltzain* mediku* helikoptero* erreskate* ospital* larrialdi* osakidetza
    ambulance* firefighter* police paramedic* coastguard patrol`,
  lineBusy: `comunica comunican comunicando saturad* colapsad* cogen coge centralita linea lineas cobertura espera cuelgan cuelga colgado llamando llamo llamado llamamos contestan marcando tono ocupad* conecta entran contestador intentado
    comuniquen collapsat collapsada agafen linia linies pengen trucant trucat truquem
    collen lina colgan chamando chamei chamamos chamado
    saturat* kolapsat* hartzen lineak estaldura* zintzilikatu* deika deitzen komunikatzen
    busy engaged overloaded line lines coverage signal ringing rang dialing dialled queue hold hung`,
  batteryLow: `bateria* cargador cargar porciento movil cobertura senal saldo apaga apagando apagarse datos quedo queda quedan minutos
    carregador carregar mobil senyal queden
    sinal apagase
    kargatu mugikor* estaldura* agortzen itzaltzen geratzen
    battery phone charge charger signal coverage percent dying left credit`,
  rightNow: `ahora ahorita ahoramismo aora orita ya mismo justo momento instante actualmente acabo acaba acaban aqui aca estoy estamos delante viendo veo sigue siguen mientras directo
    ara mateix just moment instant acaben aci estic estem davant veient veig segueix segueixen mentre
    agora mesmo xusto intre estou diante vendo vexo segue seguen mentres
    orain oraintxe bertan momentu* une unean hemen nago gaude daude aurrean ikusten oraindik bitartean
    now right currently here happening watching seeing still while tonight`,
  sinceHours: `desde llevamos llevo llevan lleva rato horas hora minutos minuto anoche madrugada manana noche noches tarde todavia aun sigue seguimos cuarto cuatro cinco aguantando
    des porto portem porten porta estona hores minuts minut anit matinada nit nits vespre encara quart quatre
    levo levamos levan leva anaco onte noite noites ainda catro dende hoxe
    noiztik ordu* minutu* bart gaur gau gaua gauean goizaldean oraindik daramagu daramat daramate geroztik hiru
    since hours hour minutes minute half overnight night dawn morning still already four waiting ages evening`,
  cannotDo: `puedo podemos puede pueden podia pudo imposible incapaz consigo conseguimos logro logramos mueve mover moverme moverse salir bajar bajarse levantar abrir llegar caminar andar hablar
    puc podem pot poden impossible incapac aconsegueixo aconseguim moure moures sortir baixar aixecar obrir arribar parlar
    podo pode sair erguer chegar falar dou
    ezin ezinezko* ezinean gai mugitu irten jaitsi altxatu ireki heldu ibili hitzik
    unable couldn move get reach leave open walk speak stand`,
  whereExact: `calle avenida numero portal piso puerta planta escalera km coordenadas ubicacion hubicacion altura frente cerca junto lado entre esquina cruce rotonda salida poligono urbanizacion partida parcela bis bajo atico izquierda derecha camino vereda
    carrer avinguda placa pis porta escala quilometre coordenades ubicacio prop costat davant cantonada cruilla sortida poligon urbanitzacio baixos esquerra dreta cami
    rua praza quilometro preto beira fronte lugar aldea parroquia baixo esquerda dereita
    kale* etorbide* plaza* zenbaki* pisua solairu* atari* kilometro* koordenat* kokapen* ondoan aurrean izkina* bidegurutz* biribilgun* irteera* baserri* auzoa ezkerra eskuina
    street avenue square number floor flat door coordinates location near next opposite corner junction roundabout exit industrial estate left postcode road lane behind beside`,
  whatToDo: `hago hacemos debo puedo mientras tapo muevo toco llamo acerco intento intentado probado sacarlo darle dais indicaciones urgente instrucciones
    faig fem haig puc mentre moc truco intentat provat indicacions
    fago facemos podo mentres movo chamo
    egin egingo zer dezaket ukitu mugitu saiatu* deitu jarraibide*
    move touch meanwhile tried trying instructions advise`,
  rescueMeans: `cuerda* escalera zodiac lancha radial hidraulic* excarcel* desfibrilador camilla grua palanca linterna bengala* silbato extintor manguera* flotador chaleco boya arnes perros drones
    helicopter* corda cordes escala llanxa llitera mangueres armilla boia
    cordas escada padiola guindastre mangueira*
    helikoptero* soka sokak eskailera* txalupa ohatila garabi* itzalgailu* mahuka* txaleko* flotagailu*
    rope ropes ladder stretcher crane extinguisher hose* flare* whistle torch vest buoy harness chainsaw*`,
  suicideWord: `suicid* suisid* quitarme quitarse quitarnos matarme morirme morirse morir tirarme tirarse lanzarme saltar tirar cortarme cortarse venas ahorcar* colgarme desaparecer autolit* cornisa puente lanzarse acabar acabarlo terminar
    llevarme llevarse treurem treurese llencarme llencarse tallarme venes penjarme penjarse desapareixer
    morrer morrerme botarme aforcarme rematar
    suizid* neure buruaz burua bota botako salto zaurit* zainak urkatu* desagertu amaitu* hil
    kill myself himself herself jump jumping hang hanging wrists die disappear ending overdose unalive kms`,
  tiredOfLiving: `cansad* cansancio agotad* vivir seguir vida existir sentido ganas fuerzas aguanto luchar peleando despertar despertarme nacido dormirme dormir levantarme
    cansat esgotat viure sentit ganes forces patir patint patiment lluitar
    canso cansa esgotad* forzas loitar espertar durmir
    nekatu* bizi bizitz* jarraitu zentzu* gogorik indarrik gehiago sufri* borrokatu esnatu
    tired exhausted living live life exist existing anymore meaning pointless suffer* fighting wake waking sleep`,
  burden: `carga estorb* molestia molesto lastre sobro sobra inutil sinmi descansar descanso descansaran peso fracas* importo importa extran* faltar nadie culpa merezco odio odiarme asco
    carrega destorb* nosa pes trobara mereixo fastic
    botara merezo noxo
    zama karga traba oztopo* soberan alferrik atseden* pisu* porrot* axola faltan erru* merezi gorroto nazka
    burden worthless useless failure matter matters miss hate hating deserve relief dragging`,
  farewell: `adios despedid* despedirme despido carta nota perdon perdonad* perdona siento cuidad cuida cuidaos hasta siempre ultimo ultima ultimos mensaje testamento descansar irme voy marcho dejo final encontraremos
    adeu acomiad* comiat perdo perdoneu perdoneume cuideu estimo sempre ultim missatge vaig marxo deixo testament
    adeus perdoade coidade coida mensaxe vou
    agur agurra agurtu* gutun* oharra barkatu* barka zaindu* maite betiko azken azkena mezua banoa noa joango amaiera
    goodbye farewell letter note forgive sorry care love forever last message leaving gone bye letters`,
  givingAway: `regal* reparto repartid* dejado testamento papeles arreglados herencia perro gato mascota cuide quedaos preparado despedido ordenado despedida notario cosas pertenencias
    donat donant deixat testament papers gos gat quedeuvos preparat endrecat coses pertinences
    repartin dei deixei papeis cousas pertenzas
    oparitu* eman emanda banatu* utzi testamentu* paperak txakurra katua prestatuta gauzak
    giving gave given away belongings possessions dog cat arranged prepared things affairs pets sold`,
  pillsMeans: `blister* caja cajas bote tomado tomarme tomo tragado tragarme somnifer* barbituric* ansiolitic* lorazepam orfidal trankimazin diazepam valium paracetamol sobredosis mezcl* alcohol botella cuchilla* cuter venas soga cuerda tren andenes anden viaducto insulina puente ventana gas raticida
    pastill* capsa capses pot pres prenc prendre empassat sobredosi ampolla fulla ganiveta venes corda vies andana viaducte
    caixa caixas tomei tomar tragou sobredose mestur* coitela viaduto
    pilula* kaxa hartu hartuta irentsi* lokarri* gaindosi* alkohol* botila zainak soka trenbide* zubi*
    pills tablets box bottle took taken swallowed sleeping overdose blade razor wrists rope noose tracks train platform bridge`,
  selfHarm: `autoles* cortes cortarme cortado cuter cuchilla lastim* dano herirme hacerme hacerse quemarme marcas brazos munecas cicatri* ayun* vomitarme anorex* bulim* tca
    talls tallarme tallada tallat ganiveta fulla mal ferme marques bracos canells
    coitela ferirme facerme pulsos
    ebaki* moztu* labana minik zaurit* markak besoetan eskumutur*
    cutting cuts cutter blade hurting hurt harm selfharm marks wrists arms scars`,
  despair: `vacio vacia ansied* depres* psicolog* psiquiatr* hundid* salida oscur* tunel agujero pozo soledad llorar lloro insomnio angustia destrozad* perdido esperanza desahuci* deudas miedo panico ideas pensamientos
    buit buida ansiet* deprimi* psicoleg* enfonsad* enfonsat sortida fosc pou soledat plorar ploro angoixa destrossa* trencada esperanca pensaments
    baleiro baleira afundid* desesper* saida escuro escura escuridade escuras soidade chorar choro esnaquizad* pensamentos
    huts hutsik antsietat* psikolog* psikiatr* etsipen* etsi irteera* ilun* zulo* bakardad* negar apurtuta itxaropen* pentsamendu*
    empty emptiness anxiety psycholog* psychiat* despair hopeless* darkness hole lonely crying hope thoughts numb`,
  bodySecret: `secreto secretos cuerpo partes intimas intimos intimo intima intims intimes privad* bragas braguita* calzoncillo* culo culito pene pito pilila colita vulva vagina teta tetas pecho pechos cosquillas ducha desnud* ropa quitar toca tocaba tocar toco roza besa besaba beso contar cuente digas diga regana
    secret secrets cos parts calces calcotets cul culet penis titola cigaleta tetes pit pits pessigolles despulla* nu nua tocava petons expliqui diguis
    segredo segredos corpo cuino peito cocegas espid* roupa bica bico
    sekretu* isilpean gorputz* kulero* galtzontzilo* ipurdi* zakil* txilin* bular* kilimak dutxa* biluz* arropa ukitu* ukitzen musu* kontatu
    body private underwear knickers bottom willy breasts tickl* shower undress* naked clothes touch* kisses`,
  abuserFigure: `padrastro madrastra padrino tio abuelo primo entrenador* monitor* profesor* maestro* cura sacerdote parroco catequist* cuidador* canguro jefe novio tutor adulto adultos
    padrastre oncle tiet avi cosi professor* mestre capella mossen cangur xicot adult adults
    padrasto avo curman adestrador* crego coidador* xefe mozo
    aitaorde* osaba aitona lehengusu* entrenatzaile* begirale* irakasle* maisu* apaiz* abade* zaintzaile*
    stepfather stepdad stepmother uncle grandfather cousin coach trainer teacher priest babysitter boss`,
  groomingImages: `fotos foto fotitos videos video webcam camara desnud* nudes pack packs sextors* chantaj* insta tiktok snap discord perfil falso pide pedia pidio difundir difunde publica amenaza subir ensena ensenar ensenarle ensename ensenarme quedar whatsapp grooming manda mandarle
    camera nua nues xantat* extors* fals demana difondre publicar amenaca
    espid* chantax* ameaza
    argazki* bideo* kamera biluz* xantai* estortsio* profil faltsu* eskatzen zabaldu* mehatxu* geratu
    photos photo pics naked sextort* blackmail* extort* profile fake asks asked spread leak meet`,
  bullying: `acoso bulling buling ciberacos* cyberbull* acosan acosad* colegio cole instituto insti clase companeros recreo patio insult* pegan pegaban empujan burlan rien ries mote motes vacio gordo gorda gordos gordas gordito maricon bollera friki ignoran excluy* humill*
    assetj* ciberassetj* escola col institut classe companys pati peguen empenyen burlen riuen malnom* marieta ignoren exclo* humili*
    colexio companeiros mallan empurran rinse alcume* maricallo
    jazar* eskola* ikastola* ikastetxe* institutu* gela gelako iraindu* jotzen bultzatu* barrez barregarri* isekatu* baztertu* umiliatu*
    bully* bullied bullies harass* school class classmates playground laugh excluded ignored`,
  mine: `mi mis me nos nosotros nosotras mio mia conmigo nuestro nuestra nuestros
    meu meva meus meves meua meues em ens nosaltres nostre nostra
    mina minas noso nosa nosoutros comigo
    nire nik niri nigan gure guk guri geure neure gu ni
    my our us we mine myself ourselves`,
  someoneKnown: `amigo amiga amigos amigas amigue colega conocid* alguien chico chica muchach* hombre mujer persona senor senora compi
    amic amics amigues conegut coneguda algu noi noia home dona senyor senyora
    alguen rapaz rapaza muller conecid*
    lagun laguna lagunak lagunaren lagunari norbait gizon* emakum* ezagun*
    friend friends mate mates someone somebody guy man woman lady girl boy lad lads bloke* fella* chap pals lass lodger flatmate* housemate* roommate* student`,
  sleepingRough: `sintecho mendig* vagabund* durmiendo duerme duermen cajero carton* banco albergue calle intemperie soportal* homeless desahuciad*
    indigent* sensellar sensesostre rodamon* dormint dorm caixer cartro cartrons banc alberg
    sinteito indixente* durmindo dorme caixeiro
    etxerik etxegabe* eskale* lotan kutxazain* kartoi* aterpe* kanpoan
    rough sleeping doorway cardboard shelter beggar* outdoors`,
  childLeftAlone: `encerrad* dejado dejaron olvidad* descuid* desatendid* coche sol ventanillas cristal* llaves dentro sudando solito solita desnutrid* sucio sucia hambrient* abandonad* cuidado nadie castigad* golpead*
    tancat tancada deixat oblidat finestretes vidre claus dins suant solet soleta brut bruta abandonat ningu
    pechad* deixaron esquecid* descoid* ventanina chaves suando soino ninguen
    itxita utzi utzita ahaztu* zabarke* eguzki* leihoak giltzak barruan izerdi* bakarrik zikin* inor
    locked left forgotten neglect* windows glass keys inside sweating alone dirty unattended nobody`,
} as const satisfies Readonly<Record<string, string>>;
