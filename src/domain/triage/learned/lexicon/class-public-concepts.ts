/** Words of politics, the press, data laid open and reports from the street, in es / ca / gl / eu / en. Folded; `*` means "begins with". */
export const classPublicConcepts = {
  partyNames: `pp psoe vox podemos sumar ciudadanos psc psib pspv psdeg peperos peperas sociatas sociata podemitas voxeros upn iu ppcv partido partidos siglas falange
    erc junts cup compromis convergencia socialistes populars alianca comuns partit partits
    bng bloque marea mareas partido populares socialistas anova
    bildu pnv eaj geroabai eaja pse alderdi* jeltzale* sozialistak abertzale*
    party parties tory tories labour socialists conservatives populist*`,
  leftRight: `izquierd* derech* ultraderech* ultraizquierd* comunist* bolivarian* fachas facha rojos rojo progres progre woke populist* populismo socialist* independentist* separatist* nacionalist* franquist* liberales ideolog* chavist*
    esquerr* dreta dretes ultradreta progres comunist* socialist* independent* separatist* franquist* ideolog*
    esquerd* dereita* ultradereita comunist* socialist* nacionalist* independentist* ideolox*
    ezker* eskuin* komunist* sozialist* independentist* abertzale* ideologi*
    left leftist* lefty right wing farright communist* socialist* nationalist* ideolog*`,
  headsOfGovernment: `alcalde alcaldesa alcaldes alcaldia regidor edil ediles edila concejal* concejala concejalia presidente presidenta president conseller consellera consejer* ministr* vicepresident* lehendakari diputad* senador* portavoz barones
    alcalde alcaldessa batlle batlessa batle regidor* regidora president* conseller* ministre ministra diputat* portaveu
    alcalde alcaldesa concelleir* concellal* presidente conselleir* ministr* deputad* voceir*
    alkate* zinegotzi* lehendakari* sailburu* ministro* diputatu* bozeramaile* presidente*
    mayor mayoress councillor* councilor* minister* president premier deputy spokes*`,
  electionsVote: `elecc* elector* urna urnas voto votos votar votad votais votasteis votamos vote votante* votant* papeleta* escrutinio sondeo* encuesta* escano* comicios referendum moriones candidat* 28m candidatura mitin mitines legislatura investidura
    elecc* elector* urna urnes vot vots voteu votar voteu paperet* enquest* esco candidat* miting referendum legislatura
    elecc* eleccions urnas voto votos votar votade papeleta* enquisa* escano* candidat* mitin lexislatura
    hauteskunde* boto* bozka* boz inkesta* hautagai* mitin* legegintzaldi* erreferendum*
    elect election* electoral ballot* poll polls polling vote* voter* voting candidate* referendum`,
  resignDemand: `dimision dimisiones dimite dimita dimitan dimitid dimitir dimisionario dimitido cese cesar cesad cesen ceses destituc* destitu* marchate vete iros idos largate sillon poltrona abandonad relevo
    dimissi* dimitiu dimiteixi dimiteix dimitir cessament cesseu marxeu foteu plegueu plega butaca poltrona
    dimision* dimitide dimite dimitan dimitir cesade destitu* marchade sillon
    dimisio* dimititu* dimiti* kargu* utzi joan alde kentzea
    resign* stepdown quit sack sacked oust* impeach*`,
  campaignPromise: `campana campanas promes* promet* prometio prometisteis prometieron programa electoralist* electoral foto fotos fotito fotitos inaugur* primerapiedra postureo selfie selfies propaganda marketing titular* votos clientel* electoralismo publicidad humo vendehumo* eslogan cartel
    campanya promes* promet* programa electoralist* foto fotos inaugur* postureig propaganda fum eslogan cartell
    campana promes* promet* programa electoralist* foto fotos inaugur* propaganda fume eslogan
    kanpaina* promes* agindu* hitzeman* programa* argazki* inauguraz* propaganda* ke lelo*
    campaign* promis* manifesto photo photoop opportunis* propaganda slogan ribbon pledge*`,
  plenaryMotion: `pleno plenos mocion mociones oposicion bancada grupo grupos coalicion pacto pactos mayoria absoluta presupuesto presupuestos censura enmienda* tripartito bipartito gobierno equipo gobernar gobiernan gobernais gestion politic* parlament* congreso senado corts comision abstencion
    ple plens mocio mocions oposicio grup coalicio pacte majoria pressupost* censura esmena tripartit govern governeu gestio politi* parlament corts
    pleno mocion* oposicion coalicion pacto maioria orzament* censura emenda* bipartito goberno gobernades xestion politic* parlamento
    osoko udalbatz* mozio* oposizio* koalizio* itun* gehiengo* aurrekontu* zentsura gobernu* kudeaketa politik* legebiltzar*
    plenary motion opposition coalition pact majority budget* amendment government govern* policy politic* parliament*`,
  politicians: `politico politicos politica politicucho* politicast* casta gobernantes mandatarios cargos asesor* asesores enchufad* chiringuit* mamandurria* dietas sueldazo* coche oficial escoltas chofer pesebre vividores paniaguad* puertas giratorias aforad*
    politics politiques casta governants assessor* sous dietes endollat* cotxe menjadora
    politicos politicas casta gobernantes asesor* soldos dietas enchufad* coche
    politikari* agintari* aholkulari* soldata* dieta* entxufat* kotxe ofizial
    politician* rulers advisers advisors cronies perks salaries chauffeur`,
  levelOfGovernment: `ayuntamiento diputacion junta xunta generalitat consell govern gobierno vasco navarra estado moncloa comunidad autonomica autonomia central madrid bruselas cabildo comarca mancomunidad delegacion subdelegacion ministerio consejeria conselleria competencia competencias
    ajuntament diputacio estat comunitat autonomic* comarca mancomunitat delegacio ministeri conselleria competenc*
    concello concellos deputacion estado comunidade autonom* comarca mancomunidade ministerio conselleria competenc*
    udal* aldundi* jaurlaritz* estatu* autonomi* mankomunitate* ministerio* sail eskumen*
    council councils state regional ministry powers department`,
  protestMarch: `manifest* manifa manifas concentrac* convoc* protest* pancarta* cacerol* asamblea* plataforma* sindicat* firmas firma changeorg recogida recogemos calle calles lucha huelga paro marea vecinal afectad* revolucion movilizac* escrache*
    manifest* manifa concentrac* convoc* protest* pancart* cassol* assemblea plataforma sindicat signatures vaga lluita mobilitz*
    manifest* concentrac* convoc* protest* pancarta* asemblea plataforma sindicato sinaturas folga loita mobilizac*
    manifestaz* elkarretaratz* deialdi* protesta* pankarta* batzar* plataforma* sindikatu* sinadura* greba borroka* mobilizazio*
    protest* demonstrat* rally banner* march petition sign signatures platform union* mobilis*`,

  journalistSelf: `periodist* redactor* redactora reporter* reportero corresponsal* redaccion freelance becari* fotoperiodist* camara documentalista guionista locutor* presentador* colegiad* productor* productora
    periodist* redactor* redaccio reporter* corresponsal* locutor* presentador* productor*
    xornalist* redactor* redaccion reporteir* correspond* locutor* presentador* produtor*
    kazetari* erredaktore* erredakzio* berriemail* korrespontsal* esatari* aurkezle* ekoizle*
    journalist* reporter* correspondent newsroom editor editors freelance producer* writer stringer`,
  mediaOutlet: `diario periodico periodicos radio emisora cadena ser cope rne rtve tve antena3 lasexta telecinco cuatro efe europapress elpais elmundo abc vanguardia levante faro voz deia correo noticias digital revista magazine semanario agencia informativos programa podcast podcasts episodio youtube canal
    diari diaris emissora tv3 ccma catradio apunt ara vilaweb elpunt revista setmanari agencia informatius programa podcast
    xornal xornais emisora crtvg tvg galega faro nos revista axencia informativos programa podcast
    egunkari* irrati* eitb etb berria gara argia naiz aldizkari* agentzia* albistegi* saio* podcast*
    newspaper* paper radio broadcast* bbc reuters guardian times agency bulletin programme show podcast* magazine channel`,
  interviewRequest: `entrevist* declarac* declaraciones canutazo* rueda comparec* corte cortes totales intervenir intervencion directo testimonio testimonios contactar contacte gabinete dircom portavoz portavocia comunicado nota valorac* reaccion* postura replica citar citarle confirmar contrastar version acreditac* acreditar*
    entrevist* declarac* roda comparei* tall directe testimoni* contactar gabinet portaveu comunicat nota valorac* reacci* posicionament contrastar versio acreditac*
    entrevist* declarac* rolda comparec* corte directo testemun* contactar gabinete voceir* comunicado nota valorac* reacc* contrastar version acreditac*
    elkarrizketa* adierazpen* prentsaurre* agerraldi* zuzenean lekukotz* harremanetan kabinete* bozeramaile* ohar* balorazio* erreakzio* kontrastatu* bertsio* akreditazio*
    interview* statement* comment presser conference live testimon* spokesperson spokesman spokeswoman onrecord quote* reaction clarif* accredit* version`,
  deadlinePublish: `cierre cierro cerramos deadline edicion ediciones publicar publicaremos publicamos publicamos reportaje reportajes articulo articulos noticia pieza cronica titular portada suplemento numero emitir emitiremos emision grabar grabacion maquet* embargo embargado exclusiva investigacion primicia
    tancament tanquem edicio publicar publicarem reportatge* article* noticia peca cronica titular portada emetre emissio gravar embarg* exclusiva recerca
    peche pechamos edicion publicar publicaremos reportaxe* artigo* nova peza cronica titular portada emitir emision gravar embarg* exclusiva
    itxiera edizio* argitaratu* erreportaj* artikulu* berri pieza* kronika* titular* azal* igorri* emankizun* grabatu* enbargo* esklusib*
    deadline* press edition publish* article* story piece feature report headline* frontpage air aired record* embargo* exclusive investigat* filing`,
  pressSources: `fuente fuentes documentos documentacion documento filtracion acceso informe informes datos solicitud solicitamos pregunt* preguntas cuestionario respuesta respuestas consultad* constancia transparencia expediente peticion informativa oficiales audiencia lector* lectores oyentes espectador* suscriptor*
    font fonts documents informe dades sollicit* preguntes questionari resposta respostes constancia transparencia lector* oients espectador*
    fonte fontes documentos informe datos solicit* preguntas cuestionario respostas constancia transparencia lector* ointes espectador*
    iturri* dokumentu* txosten* datu* eskatu* galdera* galdetegi* erantzun* gardentasun* irakurle* entzule* ikusle*
    source* documents leak* report data request* question* questionnaire answers transparency foi reader* readers listener* viewer* subscriber*`,
  pressPermissionUse: `permiso autor autoria credito credita creditos video videos foto fotos imagen imagenes usar utilizar utilizamos difundir cesion derechos mencion mencionar colabor* rodaje rodar grabando cubrir cubriendo cobertura enviado enviada especial desplaz*
    permis autoria credit video fotos imatge imatges fer utilitzar drets mencio collabor* rodatge cobrir cobertura enviat especial
    permiso autoria credito video fotos imaxe imaxes usar empregar dereitos mencion colabor* rodaxe cubrir cobertura enviad* especial
    baimen* egile* kreditu* bideo* argazki* irudi* erabili* eskubide* aipam* filmaketa* estaldura* bidali* berezi
    permission credit* footage image* images use rights mention collaborat* filming cover covering coverage embedded`,
  officialsCollective: `asociacion colegio profesional catedratic* profesor universidad investigador* tesis doctoral embajada consulado parlamentari* congresista diputado senadora ong fundacion defensor pueblo sindic ararteko valedor homolog* representante entidad empresa
    associacio collegi catedratic* universitat investigador* tesi ambaixada consolat fundacio sindic entitat empresa
    asociacion colexio catedratic* universidade investigador* tese embaixada consulado fundacion valedor entidade empresa
    elkarte* elkargo* katedradun* unibertsitate* ikertzaile* tesi* enbaxada* kontsulatu* fundazio* ararteko* erakunde* enpresa*
    association professor universit* researcher* thesis embassy consulate ngo charity foundation ombudsman company`,

  identityNumber: `dni nif nie cif dnie pasaporte tis nuss nass iban cuenta tarjeta matricula numero num no numsoporte identificacion identidad afiliacion caducidad pin cvv soporte catastral expediente exp referencia ref localizador csv
    dni nif nie passaport tarja targeta cip compte matricula numero identitat afiliacio expedient referencia localitzador
    dni nif nie pasaporte tarxeta conta matricula numero identidade afiliacion expediente referencia
    nan nana ifz aiz pasaporte* txartel* tis kontu* matrikula* zenbaki* zk zkia identifikazio* espediente* erreferentzia*
    passport id nino card account iban plate registration number no ref reference casefile file`,
  contactData: `telefono tlf tfno tlfno movil mobil cel celular llamadme llamame llamenme escribidme escribeme escribanme contactad contactadme correo mail email gmail hotmail yahoo outlook arroba wasapeadme wasap guasap numero extension localizable
    telefon tel mobil truqueu truqueume escriviu escriviume contacteu correu mail email gmail hotmail arrova numero
    telefono tlf mobil chamademe chamame escribideme contactade correo mail email gmail hotmail arroba numero
    telefono* tel mugikor* deitu deitzeko idatzi idatzidazue idatzidazu posta eposta mail email gmail hotmail abildu* zenbaki*
    phone mobile tel cell ringme callme email mail gmail hotmail yahoo outlook reach reached contact dm number`,
  homeAddress: `vive vivo vivimos viven domicilio direccion residente reside resido domiciliad* calle c/ avda avenida plaza pza portal piso puerta bajo escalera izda izq dcha bloque numero no cp urbanizacion chalet atico casa timbre
    viu visc vivim domicili adreca resideix carrer avinguda placa portal pis porta baixos escala esq dreta bloc numero urbanitzacio atic
    vive vivo vivimos domicilio enderezo reside rua avenida praza portal piso porta baixo esq dta bloque numero urbanizacion atico
    bizi bizi naiz helbide* etxebizitza* kale* kalea etorbide* plaza* atari* solairu* pisu* ate atea eskailera* ezk esk bloke* zenbaki* ganbara
    lives live address resides street road avenue flat door floor block postcode house apartment doorbell`,
  fullNameBirth: `nombre apellido apellidos llamo llama llamado llamada nacido nacida nacimiento fecha completo completa titular firmado fdo senor senora don dona sr sra dna menor
    nom cognom cognoms dic anomenat nascut nascuda naixement data complet titular signat senyor senyora sr sra
    nome apelidos chamome chamase nacid* nacemento data completo titular asinad* senor senora don dona
    izen* abizen* deitzen naiz jaio jaiotze* data osoa titular* sinatuta jaun andre
    name surname* called born birth dob date full holder signed mr mrs ms`,
  healthRecordData: `historial historia clinica informe diagnostic* diagnosticad* vih sida cancer oncolog* esquizofren* bipolar depresion psiquiatr* analitica* resultados paciente pacientes embarazada aborto discapacidad grado dependencia receta medicacion tratamiento ingresad* intolerancia
    historial historia informe diagnostic* vih sida cancer esquizofren* bipolar depressio psiquiatr* analitica* resultats pacient discapacitat dependencia recepta medicacio tractament ingressat*
    historial historia informe diagnostic* vih sida cancro esquizofren* bipolar depresion psiquiatr* analitica* resultados doente discapacidade dependencia receita medicacion tratamento ingresad*
    historial* historia* txosten* diagnosti* gib hies minbizi* eskizofreni* bipolar* depresio* psikiatr* analitika* emaitz* gaixo* paziente* ezgaitasun* mendekotasun* errezeta* medikazio* tratamendu*
    medical record* history diagnos* hiv aids cancer schizophren* bipolar depress* psychiatr* results patient* disability prescription medication treatment`,
  exposedThirdParty: `publico publicado publica publicada cuelgo colgado adjunto adjunta adjunt* captura pantallazo pantallazos fotos grabado grabada cara caras identificad* senalar nombre matricula listado listados lista excel censo padron filtrad* expuest* aparecen salen visible visibles datos personales privacidad proteccion rgpd lopd aepd
    publico penjo penjat adjunt* captura pantalla fotos gravat cara llista llistat padro filtrat* exposat* surten visibles dades personals privacitat proteccio rgpd
    publico colgo colgado achego achegad* captura pantallazo fotos gravad* cara lista listaxe padron filtrad* expost* aparecen datos persoais privacidade proteccion rxpd
    argitaratu* zintzilikatu* erantsi* erantsita pantaila* kaptura* argazki* aurpegi* zerrenda* errolda* iragazi* agerian datu pertsonal* pribatutasun* babes* dbeo
    attach* screenshot* photo* face faces list spreadsheet census leaked exposed visible personal data privacy gdpr protection`,
  caseFileMine: `expediente expedientes solicitud solicitudes tramite registro entrada justificante resguardo nomina nominas renta ayuda beca pension demanda recurso multa sancion resolucion notificacion presentada presente denegad* concedid* reclamacion matricula padron empadron* ingreso cita
    expedient* sollicitud tramit registre entrada justificant resguard nomina renda ajut beca pensio recurs multa sancio resolucio notificacio presentada denegad* reclamacio empadron*
    expediente solicitude* tramite rexistro entrada xustificante resgardo nomina renda axuda bolsa pension recurso multa sancion resolucion notificacion presentei denegad* reclamacion empadro*
    espediente* eskaera* eskabide* izapide* erregistro* sarrera egiaztagiri* frogagiri* nomina* errenta* laguntza* beka* pentsio* errekurtso* isun* zehapen* ebazpen* jakinarazpen* ukatu* errolda*
    case file* application* procedure registry receipt payslip income grant pension appeal fine penalty decision notice submitted denied claim`,
  bankData: `banco cuenta cuentas iban tarjeta visa caducidad cvv clave claves contrasena contrasenas pin transferencia ingreso bizum saldo domiciliad* domiciliacion recibo cobro cargo
    banc compte targeta caducitat clau contrasenya pin transferencia bizum saldo domiciliat* rebut carrec
    banco conta tarxeta caducidade contrasinal* clave pin transferencia bizum saldo domiciliad* recibo cargo
    banku* kontu* txartel* iraungitze* pasahitz* gako* pin transferentzia* bizum saldo* helbideratu* ordainagiri*
    bank account* card expiry password* passcode pin transfer balance debit`,

  hereThereIs: `hay ay veo vemos acabo acabamos acaba aqui aca ahi alli visto viendo encontrado encontramos paso pasando detecto observo observamos informo informar aviso avisar avisamos comunico notifico reporto reportar
    ha hi veig veiem acabo aqui alla vist trobat passo observo informo informar aviso avisar comunico notifico reporto
    hai vexo vemos acabo aqui ali visto atopei pasei observo informo informar aviso avisar comunico notifico
    dago daude ikusi ikusten dut hemen hor han aurkitu pasa jakinarazi jakinarazten abisatu abisua ohartarazi
    there here saw see seen just spotted noticed found report reporting notify fyi headsup`,
  whereAt: `altura km kilometro kilometros kms cruce esquina rotonda glorieta frente junto lado enfrente detras delante cerca interseccion carril arcen sentido direccion tramo entrada salida paso puente tunel camino carretera autovia autopista parque colegio n340 a7 ap7 poligono paseo puerto margen
    alcada quilometr* cruilla cantonada rotonda davant costat darrere prop carril voral sentit tram entrada sortida pont tunel cami carretera autovia autopista passeig poligon
    altura quilometr* cruce esquina rotonda fronte caron caron detras diante preto carril beiravia sentido treito entrada saida ponte tunel camino estrada autovia autoestrada paseo poligono
    parean kilometro* km gurutzegune* bidegurutze* izkin* biribilgun* aurrean ondoan alboan atzean gertu errei* bazterbide* noranzko* tarte* sarrera* irteera* zubi* tunel* bide* errepide* autobide* pasealeku* poligono*
    junction corner roundabout opposite beside behind front near lane shoulder direction stretch entrance exit bridge tunnel road motorway km path`,
  brokenFallen: `caid* caer caido caida cayo cayeron cayendo rot* roto rota rotos rotas rompio partid* partido derrumb* desplom* desprend* desprendid* hundid* hundio hundido socavon socavones agriet* grieta grietas suelto suelta colgando torcid* volcad* arrancad* inclinad* desench* reventad* descolgad* tumbad* chafad*
    caigut caiguda cau trencat trencad* esfondrat* ensorrat* despres despreniment* esvoranc esquerd* solt penja penjant tort bolcat* arrencat* inclinat* rebentat* tombat*
    caid* caeu caendo roto rota rotos partiu derrub* esborrall* desprend* afundid* socavon* fenda* fendas solto colgando torto envorcad* arrincad* inclinad* rebentad* tombad*
    erori* jausi* hautsi* puskatu* apurtu* eroria amildu* lurjausi* zulo* hondoratu* pitzadur* pitzatu* arraildu* solte zintzilik okertu* irauli* erauzi* makurtu* lehertu*
    fallen fell collaps* broke broken crack* cracked loose hanging dangling leaning overturned uprooted sinkhole toppled burst snapped`,
  blockedCut: `cortad* corte cortes bloque* bloquead* atasc* atascad* cerrad* obstru* impid* interrump* invad* tapad* tapon taponad* intransitable* inaccesible* impracticable* ocup* retencion* caravana desvio desvian desviad* colapsad* corta
    tallat* tall bloque* embuss* tancat* obstru* impedeix interromp* tapat* intransitable* ocupa* retencio* cua cues desviament col·lapsat*
    cortad* corte bloque* atoad* atasc* pechad* obstru* impide interromp* tapad* intransitable* ocupa* retencion* desvio colapsad*
    moztu* itxi* blokeatu* trabatu* eragotzi* oztop* tapatu* iragangaitz* okupatu* auto-ilara ilarak desbideratu* kolapsatu*
    blocked blocking closed cut obstruct* impassable jammed jam queue* tailback* diverted diversion clogged gridlock*`,
  carefulWarning: `cuidado cuidao ojo ojito atencion precaucion peligr* peligroso peligrosa peligrosisimo atentos vayan vayais circulen circulad evitad eviten evitar tened tengan despacio alguien resbal* aviso senaliz* senaliz* valla vallado acordon* balizas conos urge antes
    compte atencio precaucio perill* aneu vigileu eviteu eviten evitar relliscos* rellisca aviso senyalit* tanca acordon* cons urgeix
    coidado ollo atencion precaucion perig* perigoso circulade evitade eviten evitar esvar* aviso sinaliz* valado acordon* conos
    kontuz adi arreta arrisku* arriskutsu* saihestu* ekidin* irrist* abisu* seinale* hesitu* hesi konoak
    careful caution danger* dangerous watchout beware avoid slow slippery hazard* warning sign* fenced cordon* cones`,
  sendSomeone: `mandad manden mandar enviad envien enviar venid vengan pasen pasad revisad revisen revisar brigada operarios tecnicos patrulla retirad retiren retirar arreglad arreglen reparen reparar limpien limpiad quiten quitar recojan recoged bomberos cuadrilla grua urge acercarse
    envieu enviin enviar veniu vinguin passeu reviseu revisar brigada operaris tecnics patrulla retireu retirin arregleu reparar netegeu netegin recolliu bombers grua
    enviade envien enviar vide venan pasade revisade revisar brigada operarios tecnicos patrulla retirade retiren arranxade arranxen reparen limpade limpen recollede bombeiros guindastre grua
    bidali* etor etorri* begiratu* brigada* langile* teknikari* patruila* kendu* konpondu* garbitu* jaso* suhiltzaile* garabi*
    send come check inspect crew crews workers team patrol remove fix repair clean collect towed`,
  debrisOnRoad: `arbol arboles rama ramas tronco pino palmera piedra piedras roca rocas tierra barro escombros cristales vidrio* aceite gasoil mancha cascotes cascote teja tejas cornisa cartel valla contenedor alcantarilla tapa arqueta cable cables poste farola semaforo senal
    arbre arbres branca branques tronc pi palmera pedra pedres roca terra fang runa vidres oli gasoil taca teula teules cornisa cartell tanca contenidor claveguera tapa cable cables pal fanal semafor senyal
    arbore arbores ponla polas polas rama tronco pineiro pedra pedras rocha terra lama cascallos vidros aceite gasoleo mancha tella tellas cornixa cartel valo colector sumidoiro tapa cable cables poste farol semaforo sinal
    zuhaitz* adar* enbor* pinu* harri* arroka* lur lokatz* obra-hondakin kristal* beira* olio* gasolio* orban* teila* erlaitz* kartel* hesi* edukiontzi* estolda* estalki* kable* zutoin* farola* semaforo* seinale*
    tree trees branch* trunk pine palm rock rocks stone* mud rubble glass oil diesel slick tile* cornice billboard bin manhole cover cable* pole lamppost sign`,
} as const satisfies Readonly<Record<string, string>>;
