/** Words of rage, question, complaint and praise, in es / ca / gl / eu / en (one line each). Folded; `*` means "begins with". */
export const classVoiceConcepts = {
  insultStupid: `idiota* imbecil* inutil* inutiles inept* incompeten* estupid* tont* tonto* gilipoll* capull* subnormal* memo memos lerdo* zoquete* burro* burros cenutri* pazguat* payas* bobo* bobos mendrug* tarug* ignorant* cazurr* mamarrach* pelele* analfabet* pendej* boludo* huevon* pelotud* parguel* tolai* tolili* melon melones lumbrera* tontolaba babos*
    idiota* imbecil* inutil* inept* incompeten* estupid* ruc rucs totxo* sapastre* burro* tanoca* babau* curt* capsigrany* carallot* gamarus* talos tros talos figaflor desgraciat* cretin* betzol*
    idiota* imbecil* inutil* inept* incompeten* estupid* parvo* parva parvos burro* toleiron* babiolo* babeco* pailan* lapan* mameluco* papan* ignorant*
    ergel* inozo* tonto* txoro* alproja* kaiku* astapotro* astakilo* tuntun* lelo* memelo* ezgai* ezjakin* alfer* zozo* babo* pailazo* inutil* kirten* kapullo*
    idiot* imbecil* useless stupid* moron* dumb* incompetent* inept muppet* numpty clueless brainless fool* plonker* wally dimwit*`,
  insultCrook: `ladron* ladrones chorizo* chorizos sinverguenza* mangante* mangui* corrupt* corruptos mafia* mafios* sabandij* delincuente* estafador* trilero* golfo* golfos bandid* caradura* carota jeta jetas ratas gentuza canalla* miserable* rufian* desgraciad* crapul* sanguijuel* vividor* chupoptero* ruin ruines vendid* traidor* hipocrit* cinic* embuster* mentiros*
    lladre* lladres poca-vergonya pocavergonya barruts barrut corrupt* mafia* mafios* estafador* galifard* caradura* rates gentussa canalla* miserable* malparit* venut* traidor* traidors hipocrit* cinic* mentider*
    ladron* larapi* sinvergonza* corrupt* mafia* mafios* estafador* caradura* ratas xentalla canalla* miserable* vendid* traidor* hipocrit* cinic* mentireir* lercho* langran* cacique* caciques
    lapur* ohoin* lotsagabe* ustel* mafia* iruzurti* aurpegigabe* arratoi* kanaila* miserable* saldu* traidore* hipokrita* ziniko* gezurti* doilor*
    thief thieves crook* scumbag* corrupt* mafia* conman* fraud* liar* hypocrit* traitor* shameless cheats bastards`,
  swearWords: `mierda* puta puto putos putas joder joer jodid* joden jodas jodiend* cono cojones cojon* hostia* ostia* cabron* cabrones carajo caraj* hijoputa* hijosdeputa hdp hp mecago cago cagada cagarla cagando polla pollas culo follar leches verga chingad* chinga concha malparid* gonorrea pinche ptm pta mrd wtf lcdsm diantre hostias rediez rehostia acojon* punet* cagon
    merda* puta putes collons collo hostia* ostia* cabro* cabrons fotre foteu foten fot cony fill puta malparit* caguen cagada cul cagat* redeu rehostia cagondena
    merda* puta puto carallo caralla* hostia* cabron* cona foder fodido fodase filloputa cago cagada collons collon* cu
    kaka kakazaha* putakume* puta* hostia* ostia* kabroi* joder jode zulo kaiku* mierda* madarikatu* potrojorr* arraio* demontre* deabru*
    fuck* shit* bloody bullshit bastard* arse* asshole* crap damn hell bollocks piss* wanker* twat* dick* bugger sod cunt* wtf fs ffs`,
  disgustDespair: `asco asquer* asqueroso asqueados repugn* vomit* nauseas hart* harto harta hartos hartas hastiad* cansad* cansancio desesper* indign* indignante impoten* rabia cabread* cabreo cabrea quemad* hasta narices gorro mono moja huevos agotad* decepcion* decepcionad* frustr* amarg* vergonzos* lamentable penoso pena deprim* exasper* saturad* encabronad*
    fastic fastigos* repugn* vomitar fart* farta farts tip tipa tips cansat* cansad* desesper* indign* impoten* rabia emprenyat* emprenya cabrej* nassos cremat* decebut* decepcio frustr* amarg* vergonyos* lamentable penos pena saturat*
    noxo noxent* repugn* vomit* fart* farta fartos cansad* cansas desesper* indign* impoten* rabia cabread* anoxad* decepcion* frustr* amarg* vergonzos* lamentable penoso pena saturad* ata
    nazka* nazkagarri* goragale* gogaitu* asper* aspertu* nekat* etsi* etsita amorru* haserre* sumindu* inpotentzia* erre kokoteraino kopeta kokotz* etsipen* desilusio* frustra* lotsagarri* pena tamalgarri* jasanezin*
    disgust* sick fed gutted vomit despair* outrag* furious fuming livid angry anger rage* disappoint* frustrat* sickening pathetic appalling exhausted`,
  pathetic: `patetic* lamentable* ridicul* bochornos* bochorno esperpent* surrealis* tercermund* bananer* chapuza* chapucer* cutre* cutrez desastre* desastroso verguenza* circo* pandereta vodevil sainete berlanga chiste cachondeo pitorreo choteo broma tomadura paripe teatro comedia chirigota desproposito despropositos caos caotico nefast* infumable penosidad kafk* astracan* fantochad* marca
    patetic* lamentable* ridicul* esperpent* surrealis* tercermund* bananer* nyap* nyapa cutre* desastre* desastros vergonya* circ acudit pallassad* cachondeo broma presa teatre comedia despropos* caos nefast* kafk* vodevil sainet
    patetic* lamentable* ridicul* esperpent* surrealis* terceiromund* bananeir* chapuza* cutre* desastre* vergonza* vergona* circo* chiste pandeireta cachondeo broma tomadura teatro comedia desproposito* caos nefast* kafk* trapallad* trapalleir*
    patetiko* tamalgarri* barregarri* esperpento* surrealis* txapuza* kutre* hondamen* lotsa lotsagarri* zirku* txiste* txantxa* antzerki* komedia* kaos* kafk* negargarri* trakets* pandereta
    pathetic laughable ridiculous farce* farcical joke shambles* circus clown* laughing disgrace* embarrass* kafka* omnishambles bodge* botched cowboy* chaos`,
  clowns: `payaso payasos payasada* titere* titeres marioneta* monigote* bufon* fantoche* figurin* mamarrach* cantamananas charlatan* cuentista* chiflad* vendehumo* vendehumos bocazas pamplinas flipad* sobrad* iluminad* impresentable* chusma panda pandilla cuadrilla tropa atajo hatajo banda jauria caterva
    pallass* titella titelles marionet* bufo bufons ninot fantotx* xerraire* xarlata* il·luminat* impresentable* colla banda tropa ramat xusma
    pallaso* pallasos titere* monicreque* bufon* fantoche* charlatan* lareteir* iluminad* impresentable* panda banda tropa cuadrilla fato
    pailazo* txotxongilo* bufoi* txarlatan* hitzontzi* aurpegi* aurkezgaitz* talde banda taldea kuadrilla
    clown* puppet* buffoon* charlatan* windbag* jokers bunch gang mob shower lot`,
  sarcasm: `bravo genial fantastic* estupend* maravill* enhorabuena felicidades felicitaciones aplauso aplausos aplaus* ole ole oleee viva gracias fenomenal perfecto magnific* brillante lumbreras genios genio cracks crack figuras figura fieras maquinas sorpresa sorpresita claro claroclaro obvio seguro faltaria menosmal ironia ironic* sarcasm* nadamas nada menudo menuda vaya tela manda premio oscar nobel medalla guinda traca
    bravo genial fantastic* estupend* meravell* enhorabona felicitats felicitacions aplaudiment* visca gracies fenomenal perfecte magnific* brillant genis geni cracks figures sorpresa esclar ironia sarcasm* quina vaja premi medalla collonut cirereta
    bravo xenial fantastic* estupend* marabill* parabens noraboa aplauso* viva grazas fenomenal perfecto magnific* brillante xenios cracks sorpresa claro ironia sarcasm* vaia manda premio medalla
    bikain* primeran ederki ederra zorionak txalo* gora eskerrak fenomenal perfektu* jenio* krak sorpresa ironia sarkasmo* hara sari domina aupa
    bravo brilliant fantastic wonderful marvellous congrats congratulations applause hooray genius* surprise sure obviously irony sarcas* award medal oscar nice wow yeah right`,
  laughMock: `jaja* jeje* jiji* jojo* ajaj* jajaj* xd xdd xddd lol lmao rofl risa risas reir reirse rien reis descojon* despoll* parto partirse meo mearse meando mondar cachond* meme memes cona guasa chiste chistes gracia graciosos gracioso troll trol
    jaja* haha* jeje* riure rieu riuen rialles rialla riuren pixo pixar conya acudit* meme memes facecia gracia
    jaja* jeje* risa risas rir rirse rin escachar esmend* mexo chiste* retranca meme memes graza
    jaja* haha* barre* barrez algara* txantxa* txiste* meme* isekak iseka trufa* adarra adarjotze*
    haha* hehe* lol lmao rofl laugh* joke jokes jk meme memes funny hilarious giggle* mock*`,
  allTheSame: `todos iguales igual mismos mismo siempre nunca jamas nadie pais paisucho espana espana republica bananera asi va nos vamos funcionariado cambia cambiara nada pasaotra costumbre turno tipico tipica historia cuento bola milonga* excusas excusa pretextos
    tots iguals igual mateixos mateix sempre mai ningu pais aixi canvia canviara res tipic historia sopars excuses excusa romancos
    todos iguais igual mesmos mesmo sempre nunca ninguen pais asi cambia nada tipico historia conto escusas escusa lerias
    denak berdinak berdin beti inoiz inork herri horrela aldatu ezer betiko tipiko historia aitzaki* kontu ipuin
    all same always never nobody country typical usual excuse* story changes nothing`,
  shameOnYou: `verguenza* verguenzas averguenz* avergonz* sinverguenz* deplorable bochorno bochornoso deleznable escandal* escandaloso indecent* infame inaudit* inadmisible* intolerable* inacept* inconcebible vergonzoso denunciable tremend* increible indigno abuso abusos atropello burla tomadura desfachatez descaro cara morro poca
    vergonya* avergony* deplorable escandal* indecent* infame inaudit* inadmissible* intolerable* inaccept* inconcebible vergonyos increible indigne abus abusos atropellament burla barra cara penos
    vergonza* vergona* avergonz* deplorable escandal* indecent* infame inaudit* inadmisible* intolerable* inacept* inconcibible incrible indigno abuso abusos atropelo burla caradura cara
    lotsa* lotsagarri* eskandalu* onartezin* jasanezin* onartu ezin* sinestezin* abusu* iraingarri* irain* barregarri* lotsagabekeri* zilegi
    shame* disgrace* disgraceful scandal* outrage* unacceptable intolerable inadmissible unbelievable indecent abuse mockery cheek nerve deplorable`,

  askWhenWhere: `cuando cuando donde adonde cual cuales cuanto cuanta cuantos cuantas quien quienes como hora horas horario horarios plazo plazos dia fecha hasta desde cuantotiempo k xq porque q abre abren abierto cierra cierran empieza comienza termina llega sale
    quan on quin quina quins quines quant quanta quants qui com hora hores horari horaris termini data fins obre obren obert tanca tanquen comenca acaba
    cando onde cal cales canto canta cantos quen como hora horas horario horarios prazo prazos data ata abre abren aberto pecha pechan comeza remata
    noiz non nora nondik zein zeintzuk zenbat zenbateko nor nork nola ordu ordutan ordutegi* epe epea data noiztik noizko noizarte ireki irekitzen irekita ixten itxita hasten amaitzen
    when where which who how what time hours opening schedule deadline date until since open opens close closes start starts end`,
  isItTrue: `verdad cierto certo falso bulo confirmais confirmar confirman confirma confirmado confirmen aclarar aclarad aclaren desmentis desmentir desmiento veridico fiable seguro oficial rumor leido oido circula corre rula recibido llegado visto mensaje creer fio fiar real contrast* existe
    veritat cert fals bola confirmeu confirmar confirma aclarir aclariu desmentiu desmentir fiable segur oficial rumor llegit sentit circula corre rebut arribat missatge creure real existeix
    verdade certo falso bulo confirmades confirmar confirma aclarar aclarade desmentides desmentir fiable seguro oficial rumor lido oido circula corre recibido chegado mensaxe crer real existe
    egia egiazko benetan benetako gezurra faltsua baieztatu baieztatzen argitu gezurtatu ukatu fidagarri* ofizial* zurrumurru* irakurri entzun zabaldu zabaltzen jaso mezu* sinetsi
    true truth real fake false confirm confirmed confirms clarify deny reliable official rumour* rumor* read heard circulating received message believe legit genuine`,
  anyoneKnows: `alguien alguno sabe saben sabeis sabes sabria sabrian sabriais saber podeis podrian podriais podria puede puedes decir decirme decis dime digan indicar indicarme indiqueis informar informarme informeis aclararme explicar explicarme ayudarme duda dudas consulta consulto consultar pregunta pregunto preguntar cuestion orientar orientarme info informacion porfa
    algu sap saben sabeu saps sabria sabrieu saber podeu podrieu podria pot dir dirme digueume indicar informar aclarir explicar ajudar dubte dubtes consulta consulto pregunta pregunto preguntar questio orientar info informacio siusplau
    alguen sabe saben sabedes sabes saberia saberiades podedes poderiades podria pode dicir dicirme dicideme indicar informar aclarar explicar axudar dubida dubidas consulta pregunta pregunto preguntar cuestion orientar info informacion
    inork norbait* norbaitek daki dakizue dakizu dakien jakin jakiterik esan esango esaterik esan-azu azaldu argitu informatu zalantza* kontsulta* galdera* galdetu informazio* lagundu mesedez
    anyone anybody someone somebody know knows could would tell advise explain question query wondering wonder info information enquiry enquire help clarify doubt`,
  mayI: `puedo podemos podria podriamos podre puede pueden se permite permitid* prohibid* prohiben debo debemos deberia tengo hay tenemos hace falta obligatori* necesari* necesito necesita requisit* dejan deja autoriz* legal multan multa valido sirve vale derecho corresponde
    puc podem podria podriem podre permet permes* prohibit* prohibid* dec hem haig cal calen falta obligatori* necessari* necessito requisit* deixen autoritz* legal multen valid serveix val dret pertoca
    podo podemos poderia poderei permite permitid* prohibid* debo teno teno hai compre compre fai falta obrigatori* necesari* preciso requisit* deixan autoriz* legal multan valido serve vale dereito
    dezaket daiteke ditzaket dezakegu ahal naiteke baimendu* debekatu* behar beharrezko* derrigorrezk* nahitaez* eskakizun* baldintza* uzten baimen* legezko* isun* balio eskubide* dagokit
    can may could should allowed permit* forbidden prohibited must need mandatory compulsory necessary required requirement* legal valid entitled eligible`,
  whatToDoIf: `hago hacemos hacer actuar procedo proceder pasos paso tramito solicito solicitar pido pedir apunto apuntarme inscribir inscribirme inscripcion presentar documentacion papeles documentos dirigirme acudir recomend* aconsej* consejo alternativa opciones
    faig fem fer actuar procedir passos tramito sollicit* demano demanar apunto apuntar* inscriure inscripcio presentar documentacio papers documents adrecar recoman* aconsell* consell alternativa opcions
    fago facemos facer actuar proceder pasos tramito solicit* pido pedir apunto apuntar* inscribir inscricion presentar documentacion papeis documentos acudir recomend* aconsell* consello alternativa opcions
    egin egiten egingo jokatu pauso* izapidetu eskatu eskatzeko izena emateko inskripzio* aurkeztu dokumentazio* paper* dokumentu* jo gomenda* aholku* alternatiba* aukera*
    do steps step proceed apply applying register sign enrol enroll submit paperwork documents recommend* advice advise alternative options`,
  priceFee: `cuesta cuestan costara precio precios vale valen tarifa tarifas tasa euros eur gratis gratuit* pagar paga abono bonos tarjeta descuento descuentos bonific* reducid* jubilad* carnet entrada entradas plazas
    costa costen preu preus val tarifa tarifes taxa euros gratis gratuit* pagar abonament targeta descompte* bonific* reduid* jubilat* carnet entrada entrades places
    custa custan prezo prezos vale tarifa tarifas taxa euros gratis gratuit* pagar abono tarxeta desconto* bonific* reducid* xubilad* carne entrada prazas
    balio kostatzen prezio* tarifa* tasa* euro* doan doako* ordaindu abonu* txartel* deskontu* hobari* murriztu* jubilatu* sarrera* plaza*
    cost costs price* fare fares fee fees euros free pay ticket* pass discount* concession* pensioner* seats places`,
  openingPlaces: `oficina oficinas ventanilla ventanillas punto puntos centro centros polideportivo biblioteca piscina museo oac oficinaatencion registro farmacia guardia mercado mercadillo ambulatorio consultorio albergue parada sede sedes abre atencion presencial
    oficina oficines finestreta punt punts centre poliesportiu biblioteca piscina museu oac registre farmacia guardia mercat ambulatori consultori alberg parada seu obre atencio presencial
    oficina oficinas ventanilla xanela punto puntos centro polideportivo biblioteca piscina museo rexistro farmacia garda mercado feira ambulatorio consultorio albergue parada sede abre atencion presencial
    bulego* leihatil* puntu* zentro* kiroldegi* liburutegi* igerileku* museo* erregistro* farmazia* botika guardia* azoka* merkatu* anbulatorio* aterpe* geltoki* egoitza* aurrez
    office offices desk counter point centre library pool museum registry pharmacy market clinic shelter stop venue`,

  noAnswer: `contesta contestan contestais contestado contestar contesto responde responden respondeis respondido responder respondio respuesta coge cogen cogeis cogido descuelga descuelgan comunica comunicando atiende atienden atendido atender caso silencio ignor* contestador centralita locucion musiquita ticket tickets correos llamadas silencioadministrativo ni
    contesta contesten contesteu contestat respon responen responeu respost responga resposta agafa agafen agafeu agafat despengen despenja comunica aten atenen ates atendre cas silenci ignor* contestador centraleta
    contesta contestan contestades contestado responde responden respondedes respondido resposta colle collen colledes collido comunica atende atenden atendido caso silencio ignor* contestador
    erantzun* erantzuten erantzunik hartzen hartu telefonoa jaramon* kasurik kasu isilik isiltasun* ezikus* ezikusiar* erantzungailu* arretarik komunikatzen
    answer answers answering answered reply replies replied replying respond* response picks pick ignor* voicemail engaged ringing unanswered silence acknowledg*`,
  waitingSince: `esperando espero esperamos espera esperas llevo llevamos lleva llevan semanas meses mes anos anos semana dias hace desde tiempo retraso retrasos demora demoras lista listas cola colas tarda tardan tardado tardais tardanza eternidad todavia aun sigo seguimos sigue siguen pendiente pendientes
    esperant espero esperem espera porto portem duc duem porta setmanes mesos mes anys setmana dies fa des temps retard retards demora llista llistes cua cues triga triguen tarda eternitat encara continuo continuem segueix pendent
    agardando agardo agardamos esperando espera levo levamos leva semanas meses mes anos semana dias hai fai dende tempo atraso demora lista cola colas tarda tardan eternidade ainda inda sigo seguimos pendente
    zain itxaro* itxaroten itxoiten daramat daramagu darama asteak hilabete* hila urteak aste egun* duela aspaldi denbora atzerap* ilara* zerrenda* luzatu betiko oraindik artean zintzilik egiteke
    waiting wait waited weeks months month years week days ago since time delay* backlog list queue* taking ages still yet pending`,
  againStill: `otra vez nuevo nuevamente sigue siguen seguimos sigo continua continuan todavia aun aun enesima enesimo tercera cuarta quinta segunda reiterad* repetid* varias veces siempre cada vuelve vuelven volvemos vuelta dale mismo anterior cronico constante habitual reincid*
    altra altre cop vegada novament nou segueix segueixen continua continuen encara enesim* tercera quarta segona reiterad* repetid* vegades sempre cada torna tornen tornem mateix cronic constant habitual
    outra vez novo novamente segue seguen seguimos continua ainda inda enesim* terceira cuarta segunda reiterad* repetid* veces sempre cada volve volven mesmo cronico constante habitual
    berriz berriro ostera atzera jarraitzen segitzen oraindik enegarren* hirugarren* bigarren* laugarren* askotan behin beti bakoitzean berdin ohiko* etengabe*
    again still yet another keeps continues umpteenth third fourth second repeatedly several times always every back same once chronic constant`,
  notFixed: `arregl* arreglan arreglais arreglado reparan repararlo reparado reparar solucion* solucionan solucionado solucionar soluciones resuelv* resuelto resuelven resolver aparecen aparecido venido viene vienen hacen hecho haceis nada limpian limpiado recogen recogido quitan cambian mantenimiento abandon* abandonado dejadez desidia olvid* olvidados descuid*
    arregl* arreglen reparen reparat reparar solucion* resolen resolt resoldre vingut venen venen fan feu fet res netegen netejat recullen recollit treuen canvien manteniment abandon* deixadesa desidia oblid* oblidats descuid*
    arranx* arranxan arranxado reparan reparado solucion* resolven resolto resolver vido venen fan facedes feito nada limpan limpado recollen recollido quitan cambian mantemento abandon* deixadez desidia esquecid* esquecemento descoid*
    konpon* konpontzen konpondu konpondurik konponbide* konpontzeke etorri egin egiten ezer garbitzen garbitu jasotzen jaso kentzen aldatzen mantentze* abandonatu* utzikeri* ahaztu* ahaztuta axolagabekeri* arduragabekeri*
    fix fixed fixing repair* solve* solution* resolve* sorted nothing done cleaned collected maintenance abandon* neglect* forgotten derelict`,
  payTaxes: `impuesto* impuestos ibi contribu* contribuyente* tasas tasa pagamos pago pagando pagar recibo recibos cobrais cobran cobrar religiosamente dinero tributo tributos autonom* recaudar recaudacion hacienda sablazo bolsillo servicios servicio
    impost* impostos ibi contribu* contribuent* taxes taxa paguem pago pagant pagar rebut rebuts cobreu cobren cobrar diners tribut recaptar hisenda butxaca serveis
    imposto* impostos ibi contribu* contribuinte* taxas taxa pagamos pago pagando pagar recibo recibos cobrades cobran cobrar cartos dineiro tributo facenda peto servizos
    zerga* ohz bez zergadun* tasa* ordaintzen ordaindu ordainagiri* kobratu kobratzen dirua diru tributu* ogasun* poltsiko* zerbitzu*
    tax* taxes taxpayer* rates counciltax pay paying paid bill bills charge money services revenue`,
  demandFormal: `exijo exigimos exigir exige exigencia solicito solicitamos reclamo reclamar reclamamos reclamacion reclamaciones queja quejas quejarme quejarnos quejo denuncio denunciar denunciamos denuncia protesto ruego rogamos pido pedimos hoja hojas sugerencia responsabil* responsable responsables explicacion explicaciones indemniz* compens* devol* abogado juzgado consumo omic defensor instancia instancias
    exigeixo exigim exigir sollicito reclamo reclamem reclamacio queixa queixes queixarme queixo denuncio denunciem denuncia protesto prego preguem demano demanem full fulls suggeriment responsabil* responsable explicacio explicacions indemnitz* compens* devol* advocat jutjat consum sindic instancia instancies
    esixo esiximos esixir solicito reclamo reclamamos reclamacion queixa queixas queixarme queixo denuncio denuncia protesto rogo pido pedimos folla follas suxestion responsabil* responsable explicacion explicacions indemniz* compens* devol* avogado xulgado consumo valedor instancia instancias
    exijitu* galdegin* eskatzen erreklamazio* kexa* kexatu* kexu salatu* salatzen salaketa* protesta* arren orri orriak iradokizun* erantzule* erantzukizun* azalpen* kalte-ordain kalteordain* konpentsa* itzuli* abokatu* epaitegi* kontsumo* ararteko* instantzia*
    demand* complain* complaint* claim grievance protest explanation* accountab* responsible responsib* compensat* refund* lawyer court ombudsman formal lodge escalate`,
  badTreatment: `trato trata tratan trataron tratado maltrat* malos modos maleducad* educacion grosero grosera gritos grito gritaron borde bordes chulo chuleria prepotent* soberbi* desprecio despreci* humill* ningune* desagradable* antipatic* mala actitud falta respeto respeta colgaron colgo cuelgan mandan marean mareando peloteo pelotean rebotan
    tracte tracta tracten tractat maltract* maleducat* educacio groller* crits crit cridar borde xulo xuleria prepotent* superbia superb* menyspr* humili* desagradable* antipatic* actitud manca respecte pengen penjat mareja marejant pilota
    trato trata tratan tratado maltrat* maleducad* educacion groseir* berros berro borde chulo chuleria prepotent* soberbi* desprezo desprez* humill* desagradable* antipatic* actitude falta respecto colgaron colgan marean mareando
    tratu* tratatu* tratu-txar gaizki heziera* hezigabe* oihu* garrasi* harro* harrokeri* mespretxu* umilia* desatsegin* jarrera* errespetu* errespeturik eskegi
    treat* treated treatment rude* rudeness shout* arrogant* dismissive contempt humiliat* unpleasant attitude respect disrespect* hung passed manners`,
  bureaucracyRunaround: `papeleo burocracia burocrat* ventanilla papeles papel mandan derivan vuelva manana manana larra funcionario funcionarios funcionaria moscoso desayuno cafe almuerzo requisitos compulsa fotocopia fotocopias subsanar requerimiento certificado laberinto marean viaje balde perdido perder tiempo mananas
    paperassa burocracia burocrat* finestreta papers paper deriven torni dema funcionari funcionaris esmorzar cafe requisits compulsa fotocopia esmenar requeriment certificat laberint perdut perdre temps viatge
    papelame burocracia burocrat* ventanilla papeis papel derivan volva mana funcionario funcionarios almorzo cafe requisitos compulsa fotocopia emendar requirimento certificado labirinto perdido perder tempo viaxe
    burokrazi* burokrat* paperkeri* leihatil* paperak papera bidaltzen bihar funtzionario* gosari* kafe* baldintza* konpultsa* fotokopia* zuzendu errekerimendu* ziurtagiri* labirinto* galdu denbora bidaia*
    bureaucra* redtape paperwork counter papers tomorrow clerk* civilservant breakfast coffee requirement* photocop* certificate maze wasted wild goose`,

  thanks: `gracias grazie agradec* agradezco agradecido agradecida agradecer agradecimiento mil muchisimas muchas eskerrik millon gratitud dar daros darles reconoc* reconocimiento reconocer abrazo abrazos besos corazon grax grcs
    gracies merci merces agrai* agrait agraiment mil moltes moltissimes gratitud reconeix* reconeixement abracada abracades petons cor
    grazas gracias agradec* agradezo agradecemento mil moitas moitisimas gratitude reconec* reconec* aperta apertas bicos corazon gracinas grazinas
    eskerrak esker eskerrik mila milesker eskertu* eskertzen eskertze* aitort* aitortu besarkada* muxu* bihotz*
    thanks thank thankyou thx ty cheers grateful gratitude appreciat* recognit* ta hug hugs kudos`,
  praiseWord: `enhorabuena felicit* felicidades bravo bravisimo chapo chapeau genial geniales excelent* excelente magnific* estupend* fantastic* maravill* espectacular impecable increible increibles perfecto perfecta perfect* grande grandes crack cracks figuras fenomen* buenisim* mejor mejores inmejorable ole ole admirable ejemplar ejemplo sobresaliente diez matricula chulisim* precios* bonit* lujo gozada pasada brutal
    enhorabona felicit* felicitats bravo chapeau genial genials excelent* magnific* estupend* fantastic* meravell* espectacular impecable increible perfect* gran grans crack cracks fenomen* bonissim* millor millors immillorable ole admirable exemplar exemple excel·lent deu precios precios* maco macos luxe gaudi passada brutal
    noraboa parabens felicit* bravo chapeau xenial xeniais excelent* magnific* estupend* fantastic* marabill* espectacular impecable incrible perfect* grande grandes crack fenomen* bonisim* mellor mellores inmellorable ole admirable exemplar exemplo fermos* precios* luxo pasada brutal riquin*
    zorionak zorion* bikain* bravo primeran aparta apart* itzel* zoragarri* ikusgarri* ezin-hobe perfektu* paregabe* miresgarri* eredugarri* eredu eder* polit* jator* onen hoberen* ederto ederki aupa txapela txalo*
    congrat* bravo brilliant excellent superb great fantastic wonderful amazing awesome outstanding impeccable perfect spectacular best admirable exemplary lovely beautiful fab top`,
  praiseService: `amable amables amabilidad amabilisim* atent* atento atentos simpatic* simpatica encantador* cercan* cercania educad* paciencia paciente profesional profesionales profesionalidad humanidad humano humana trato atencion eficaz eficacia eficiente* eficientes eficiencia dedicacion entrega esfuerzo esforz* labor trabajo trabajazo currazo currantes equipo personal diligent* volcad* carino carino tacto sonrisa
    amable amables amabilitat atent* simpatic* encantador* propera proper educat* paciencia professional* humanitat huma humana tracte atencio eficac eficacia eficient* dedicacio entrega esforc feina feinada treball equip personal diligent* bolcat* estima tacte somriure
    amable amables amabilidade atent* simpatic* encantador* proxim* educad* paciencia profesional* humanidade humano trato atencion eficaz eficacia eficient* dedicacion entrega esforzo labor traballo traballazo equipo persoal diligent* agarimo* sorriso
    atsegin* adeitsu* jator* begirune* hurbil* pazientzia* profesional* gizatasun* gizalege* tratu arreta eraginkor* dedikazio* ahalegin* lan lana lanagatik talde taldea langile* maitasun* irribarre*
    kind* kindness helpful friendly polite patient patience caring professional* humane courteous efficient* dedicat* effort work team staff smile lovely compassion*`,
  quickSolved: `rapid* rapido rapida rapidez rapidisim* agil agilidad prontitud pronto minutos enseguida inmediat* volando solucionado solucionaron solucionasteis resuelto resolvieron resolvisteis arreglado arreglaron arreglasteis arreglad* reparado repararon limpiado limpio limpia funciona funcionando todo atendido atendieron atendisteis ayudaron ayudasteis ayudado minuto hecho
    rapid* rapidesa rapidament agil agilitat promptitud aviat minuts seguida immediat* solucionat resolt resoleu arreglat arreglats reparat netejat net neta funciona tot ates atesos ajudat minut fet
    rapid* rapidez axil axilidade prontitude pronto minutos axina axina decontado inmediat* solucionado resolto arranxado reparado limpo limpa funciona todo atendido axudado axudaron feito
    azkar* arin* bizkor* laster* minutu* berehala* segituan konponduta konpondu ebatzi* garbi* garbitu dabil badabil dena lagundu* lagunduta eginda
    quick* fast* prompt* swift* speedy minutes immediate* straight solved sorted fixed resolved repaired clean working helped done`,
  proudTogether: `orgullo orgullosa orgulloso orgullosos heroe* heroes heroina* heroinas angel* angeles valient* valentia voluntari* solidari* solidaridad unidos juntos pueblo animo animos fuerza fuerzas aplauso aplausos aplaud* merecid* merecen merece homenaje monumento vida salvar salvasteis salvaron salvado arriesg* jug* quitarse sombrero emocion* lagrimas orgullecen
    orgull orgullos* heroi* herois heroines angel* valent* valentia voluntari* solidari* units junts poble anims forca aplaudiment* aplaudi* mereix* mereixen homenatge salvar salvat arrisc* barret emocio* llagrimes
    orgullo orgullos* heroe* heroina* anxo* anxos valent* valentia voluntari* solidari* unidos xuntos pobo animo forza forzas aplauso* aplaud* merec* homenaxe salvar salvado arrisc* sombreiro emocion* bagoas
    harro* heroi* aingeru* ausart* ausardi* boluntario* elkartasun* batera elkarrekin herri animo indar* txalo* merezi* omenaldi* salbatu* arriskatu* txapela hunki* malko*
    proud* hero heroes heroic angel* brave* bravery volunteer* solidarity together community strength applau* deserve* tribute saved risk hats moved tears`,
  wishesGreeting: `buenos buenas dias tardes noches hola saludos saludo atentamente cordial cordialmente estimad* estimados querid* muybuenas felices fiestas navidad feliz cumple suerte adelante seguid sigan sigue continuad animo mucha
    bon bona dia tarda vespre nit hola salutacions salut atentament cordial cordialment benvolgut* estimat* felices bones festes nadal felic sort endavant seguiu continueu
    bo bos boa boas dias tardes noites ola saudos saudo atentamente cordial estimad* querid* felices festas nadal sorte adiante seguide continuade
    egun egunon arratsalde* gabon gaubon kaixo aupa agur agurrak adeitasunez adeitsu agurgarri* estimatu* maite* jai* gabonak zorte* aurrera segi jarraitu
    good morning afternoon evening hello hi dear regards sincerely merry christmas happy luck keep`,
} as const satisfies Readonly<Record<string, string>>;
