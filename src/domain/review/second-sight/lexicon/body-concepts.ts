/** Words of matters that belong to other bodies than the town hall. One line a language: es, ca, gl, eu, en. */
export const bodyConcepts = {
  healthService: `hospital hospitales ambulatorio ambulatorios sanidad sanitari* enfermer* urgencias consultorio quirofano cirugia pediatra pediatria especialista centro salud sip osakidetza sergas osteopata operacion quirurgic* farmacia medicos medicas
    hospital hospitals ambulatori ambulatoris sanitat sanitari* metge metgessa metges infermer* urgencies consultori quirofan cirurgia pediatre pediatria especialista salut sip catsalut quirurgic* farmacia
    hospital hospitais ambulatorio ambulatorios sanidade sanitari* enfermeir* urxencias consultorio quirofano cirurxia pediatra pediatria especialista saude sergas cirurxic* farmacia medicos medicas
    ospitale* anbulatorio* osasun* osakidetza* erizain* larrialdiak larrialdietako* kontsultategi* kirofano* kirurgia* pediatra* pediatria* espezialista* ebakuntza* farmazia* medikua medikuak
    hospital hospitals clinic clinics healthcare health nhs doctor doctors gp nurse nurses nursing surgery surgeon surgical paediatrician paediatrics ward specialist medics paramedic pharmacy`,
  train: `tren trenes renfe adif cercanias ave ferrocarril* ferroviari* estacion estaciones anden andenes vias metro tranvia maquinista via rodalies feve catenaria vagon vagones apeadero
    tren trens renfe adif rodalia rodalies ave ferrocarril* ferroviari* estacio estacions andana andanes vies metro tramvia maquinista fgv fgc catenaria vago vagons baixador
    tren trens renfe adif proximidade proximidades ave ferrocarril* ferroviari* estacion estacions plataforma beirarrua vias metro tranvia maquinista feve catenaria vagon vagons apeadeiro
    tren* renfe adif aldiriko* aldiriak abiadura* geltoki* nasa* metro* tranbia* makinista* euskotren* katenaria* bagoi*
    train trains renfe adif commuter rail railway railways station stations platform platforms metro tram trams underground track tracks carriage carriages locomotive`,
  road: `carretera carreteras autovia autovias autopista autopistas peaje peajes calzada arcen rotonda variante circunvalacion kilometro kilometros asfalto desvio desvios n340 a7 ap7 fomento diputacion
    carretera carreteres autovia autovies autopista autopistes peatge peatges calcada voral rotonda variant circumvallacio quilometre quilometres asfalt desviament desviaments n340 a7 ap7 foment diputacio
    estrada estradas autovia autovias autoestrada autoestradas peaxe peaxes calzada beiravia rotonda variante circunvalacion quilometro quilometros asfalto desvio desvios a6 ap9 fomento deputacion
    errepide* autobia* autopista* autobide* bidesari* galtzada* bazterbide* biribilgune* saihesbide* kilometro* asfalto* desbideratze* a8 ap8 aldundi* nazionala
    road roads highway highways motorway motorways trunk toll tolls carriageway bypass roundabout dual ringroad kilometre kilometres tarmac diversion diversions slip`,
  trafficOffice: `dgt trafico carnet permiso conducir conduccion puntos itv matriculacion jefatura radar radares transferencia vehiculo vehiculos examen autoescuela permisos
    dgt transit carnet permis conduir conduccio punts itv matricula matriculacio prefectura radar radars transferencia vehicle vehicles examen autoescola permisos
    dxt trafico carne permiso conducir conducion puntos itv matricula matriculacion xefatura radar radares transferencia vehiculo vehiculos exame autoescola permisos
    dgt trafiko* gidabaimen* gidatze* iat matrikula* buruzagitza* radar* transferentzia* ibilgailu* azterketa* autoeskola* puntuak puntu
    dgt traffic licence license driving mot registration radar speed transfer vehicle vehicles exam dvla permit`,
  school: `colegio colegios ceip ies instituto institutos escuela escuelas profesor profesora profesores profesorado maestr* docente docentes aula aulas alumn* educacion educativ* sustitut* curso comedor director directora barracon barracones
    collegi collegis ceip ies institut instituts escola escoles professor professora professors professorat mestre mestra mestres docent docents aula aules alumn* educacio educati* substitut* curs menjador director directora barraco barracons
    colexio colexios ceip ies instituto institutos escola escolas profesor profesora profesores profesorado mestre mestra mestres docente docentes aula aulas alumn* educacion educativ* substitut* curso comedor director directora barracon
    ikastetxe* eskola* ikastola* institutu* irakasle* maisu* maistra* ikasgela* gela* ikasle* hezkuntza* hezitzaile* ordezko* ikasturte* jantoki* zuzendari* barrakoi*
    school schools college institute teacher teachers teaching classroom classrooms pupil pupils student students education educational headteacher headmaster substitute canteen curriculum nursery`,
  pension: `pension pensiones pensionist* jubilacion jubilad* jubilarse jubilar inss imserso cotiz* viudedad dependencia invalidez incapacidad prestacion prestaciones contributiv* imv seguridad social
    pensio pensions pensionist* jubilacio jubilat* jubilad* jubilar inss imserso cotitz* viduitat dependencia invalidesa incapacitat prestacio prestacions contributi* imv seguretat social
    pension pensions pensionist* xubilacion xubilad* xubilarse xubilar inss imserso cotiz* viuvez dependencia invalidez incapacidade prestacion prestacions contributiv* imv seguridade social
    pentsio* erretiro* erretiratu* jubila* gsin imserso* kotiza* alarguntasun* mendekotasun* ezintasun* baliaezintasun* prestazio* gizarte* segurantza*
    pension pensions pensioner pensioners retirement retire retired retiring contribution contributions contributory widowhood disability dependency incapacity benefit benefits social security inss`,
  employment: `sepe paro desemple* labora labore empleo empleos erte ere demandante inem servef contratos salario salarios convenio laboral laborales huelga inspeccion despido parado parada parados
    sepe atur aturat* aturad* desocupa* labora ocupacio ocupacions erto ere subsidi demandant inem servef soc contractes salari salaris conveni laboral laborals vaga inspeccio
    sepe paro desemprego desempregad* emprego empregos erte ere subsidio demandante inem contratos salario salarios convenio laboral laborais folga inspeccion despedimento parado parada
    sepe langabe* lanbide* enplegu* aldi baterako subsidio* eskatzaile* inem kontratu* soldata* hitzarmen* lan harreman laneko* greba* ikuskaritza*
    sepe unemployment unemployed dole jobless jobseeker jobseekers jobcentre job jobs employment furlough contract contracts wage wages salary strike strikes inspection`,
  idForeigners: `nie tie pasaporte pasaportes extranjer* residencia asilo refugiad* visado visados huellas inmigra* arraigo regulariz* papeles consulado
    nie tie passaport passaports estranger* residencia asil refugiat* refugiad* visat visats empremtes immigra* arrelament regularitz* papers consolat
    nie tie pasaporte pasaportes estranxeir* residencia asilo refuxiad* visado visados pegadas inmigra* arraigamento regulariz* papeis consulado
    aiz tie pasaporte* atzerritar* bizileku* asilo* errefuxiatu* bisa* komisaria* etorkin* immigra* errotze* erregulariza* kontsuletxe* paperak hatzmarkak
    nie passport passports foreigners foreigner immigration immigrant immigrants residence residency asylum refugee refugees visa visas fingerprints settlement consulate papers citizenship`,
  electricity: `electric* iberdrola endesa naturgy ide distribuidora distribuidor apagon apagones tension transformador transformadores corriente factura contador contadores generador enganche suministro cableado reelectrica voltaje kilovatio
    llum electric* iberdrola endesa naturgy distribuidora distribuidor apagada apagades apago tensio transformador transformadors corrent factura comptador comptadors generador subministrament cablejat voltatge quilowatt
    luz electric* iberdrola endesa naturgy fenosa distribuidora distribuidor apagon apagons tension transformador transformadores corrente factura contador contadores xerador subministracion cableado voltaxe
    argindar* elektri* iberdrola* endesa* naturgy banatzaile* itzalaldi* tentsio* transformadore* korronte* faktura* kontagailu* sorgailu* hornidura* kableatu* boltai*
    electricity electric electrical power iberdrola endesa naturgy distributor supplier blackout blackouts outage outages voltage transformer transformers current bill meter meters generator wiring grid`,
  riverDam: `rio rios cauce cauces barranco barrancos confederacion hidrografica chj presa presas embalse embalses pantano pantanos desembalse desembalsar compuerta compuertas crecida crecidas riada riadas caudal ribera dique desbordamiento acequia acequias
    riu rius llera lleres barranc barrancs confederacio hidrografica chj presa preses embassament embassaments panta pantans desembassar desembassament comporta comportes crescuda crescudes riuada riuades cabal ribera dic desbordament sequia sequies
    rio rios leito leitos barranco barrancos confederacion hidrografica augas presa presas encoro encoros embalse embalses desencoro desencorar comporta comportas enchente enchentes riada riadas caudal ribeira dique desbordamento
    ibai* ibilgu* ubide* konfederazio* hidrografiko* ura presa* urtegi* uhate* uholde* emari* dike* gainezkatze* sakan* urak errekak errekan
    river rivers riverbed ravine ravines dam dams reservoir reservoirs basin hydrographic floodgate floodgates sluice flood floods flooding flow riverbank dyke levee overflowing spillway`,
  coast: `costa costas playa playas litoral puerto puertos mar maritim* paseo arena dunas duna espigon espigones capitania salvamento banista banistas socorrismo medusas bandera regeneracion
    costa costes platja platges litoral port ports mar maritim* passeig arena dunes duna espigo espigons capitania salvament banyista banyistes socorrisme meduses bandera regeneracio
    costa praia praias litoral porto portos mar maritim* paseo dunas duna espigon espigons capitania salvamento banista banistas socorrismo medusas bandeira rexeneracion
    kosta* portu* pasealeku* hondar* harea* duna* kai mutur kaimutur* kapitaintza* salbamendu* bainulari* marmoka* bandera* leheneratze* itsas
    coast coastal coastline beach beaches shore seaside port ports harbour sea maritime promenade sand dunes dune breakwater coastguard bather bathers jellyfish flag seafront`,
  weather: `aemet meteorolog* meteo lluvia lluvias tormenta tormentas viento vientos temporal temporales dana granizo nevada nevadas temperatura temperaturas ola calor frio clima borrasca rachas chubasco chubascos
    aemet avamet meteorolog* meteo pluja pluges tempesta tempestes tronada vent vents temporal temporals dana calamarsa nevada nevades temperatura temperatures onada calor fred oratge clima borrasca ratxes ruixat ruixats
    aemet meteogalicia meteorolox* meteo chuvia chuvias treboada treboadas vento ventos temporal temporais dana sarabia nevada nevadas temperatura temperaturas onda calor frio clima borrasca refachos ballon
    aemet euskalmet meteorolog* eguraldi* ekaitz* haize* denborale* dana txingor* elurte* tenperatura* bero* hotz* klima* zaparrada* bolada* trumoi* euri eurite euriteak
    aemet weather meteorological meteorology rain rains rainy rainfall storm storms stormy wind winds windy gale gales hail snow snowfall temperature temperatures heatwave heat cold climate gusts showers thunder`,
  justiceBody: `registros notari* catastro procurador divorcio custodia desahucio desahucios hipoteca indulto carcel prision preso presos prisiones penitenciari* abogacia
    registres notari* cadastre procurador divorci custodia desnonament desnonaments hipoteca indult preso presos presons penitenciari* advocacia
    rexistros notari* catastro procurador divorcio custodia desafiuzamento desafiuzamentos hipoteca indulto carcere prision preso presos penitenciari* avogacia
    erregistro* notari* zibil* prokuradore* dibortzio* zaintzapeko* etxegabetze* hipoteka* indultu* kartzela* espetxe* preso* abokatutza* katastroa
    registry notary notaries cadastre divorce custody eviction evictions mortgage pardon prison prisons jail jailed prisoner prisoners penitentiary`,
  nationalPolice: `policia nacional guardia civil guardias ertzaintza mossos ume militar militares ejercito bomberos bombero comisaria cuartel legion tedax seprona geo antidisturbios interior
    policia nacional guardia civil guardies mossos ume militar militars exercit bombers bomber comissaria caserna tedax seprona antidisturbis interior
    policia nacional garda civil gardas mossos ume militar militares exercito bombeiros bombeiro comisaria cuartel tedax seprona antidisturbios interior
    ertzain* polizia* guardia* zibila mosso* militar* armada* suhiltzaile* komisaria kuartel* tedax seprona istiluen barruko
    police national ertzaintza mossos military army soldiers firefighter firefighters firemen brigade barracks bomb squad riot interior`,
  stateTax: `hacienda aeat irpf renta iva tributari* agencia impuesto impuestos estatal estatales declaracion borrador deduccion deducciones sucesiones patrimonio fisco autonomo autonomos contribuyente
    hisenda aeat irpf renda iva tributari* agencia impost impostos estatal estatals declaracio esborrany deduccio deduccions successions patrimoni fisc autonom autonoms contribuent
    facenda aeat irpf renda ive tributari* axencia imposto impostos estatal estatais declaracion borrador deducion deducions sucesions patrimonio fisco autonomo autonomos contribuinte
    ogasun* aeat pfez errenta* bez tributu* agentzia* estatu* aitorpen* zirriborro* kenkari* oinordetzak ondare* fisko* autonomo* zerga
    treasury hmrc tax taxes taxation vat income revenue deduction deductions wealth taxpayer taxpayers self employed filing draft levy`,
  university: `universidad universidades universitari* campus facultad facultades rectorado rector rectora pau ebau selectividad grados master becas doctorado uv upv
    universitat universitats universitari* campus facultat facultats rectorat rector rectora ebau selectivitat grau graus master beca beques doctorat uv upv
    universidade universidades universitari* campus facultade facultades reitoria reitor reitora abau selectividade grao graos master bolsas doutoramento usc uvigo
    unibertsitate* unibertsitario* kanpus* campus* fakultate* errektore* selektibitate* gradu* master* beka* doktorego* ehu upv
    university universities campus faculty faculties rector chancellor degree degrees undergraduate master masters scholarship scholarships doctorate phd lecturer`,
  airportPost: `aeropuerto aeropuertos aena vuelo vuelos avion aviones aerolinea aerolineas correos cartero cartera carteros paquete paquetes certificado certificada carta cartas burofax envio embarque pasajero pasajeros
    aeroport aeroports aena vol vols avio avions aerolinia aerolinies correus carter cartera carters paquet paquets certificat certificada carta cartes burofax enviament embarcament passatger passatgers
    aeroporto aeroportos aena voo voos avion avions aerolina aerolinas correos carteiro carteira carteiros paquete paquetes certificado certificada carta cartas burofax envio embarque pasaxeiro pasaxeiros
    aireportu* aena hegaldi* hegazkin* airelinea* correos posta* pakete* ziurtatua gutun* burofax* bidalketa* ontziratze* bidaiari*
    airport airports aena flight flights plane planes airline airlines postal postman postwoman postie parcel parcels letter letters courier delivery boarding passenger passengers`,
  telecom: `telefonica movistar vodafone orange fibra cobertura internet wifi antena antenas operadora operadoras telefonia moviles gas repsol butano gasolina combustible banco bancos cajero seguros aseguradora consorcio
    telefonica movistar vodafone orange fibra cobertura internet wifi antena antenes operadora operadores telefonia mobils gas repsol buta gasolina combustible banc bancs caixer asseguranca assegurances asseguradora consorci
    telefonica movistar vodafone orange fibra cobertura internet wifi antena antenas operadora operadoras telefonia mobil mobiles gas repsol butano gasolina combustible banco bancos caixeiro seguros aseguradora consorcio
    telefonika* movistar vodafone orange zuntz* estaldura* internet* wifi* antena* operadore* telefonia* mugikor* gas gasa gasaren repsol butano* erregai* banku* kutxazain* aseguru* partzuergo*
    telefonica movistar vodafone broadband fibre coverage internet wifi antenna mast operator operators telephony mobile gas butane petrol fuel bank banks cashpoint insurance insurer consortium`,
  competentBody: `competencia competencias competente competentes compete corresponde correspondiente organismo organismos administracion administraciones entidad entidades titular titularidad depende generalitat conselleria consejeria ministerio xunta junta estado autonomic* delegacion subdelegacion autoridad autoridades
    competencia competencies competent competents competeix correspon corresponent organisme organismes administracio administracions entitat entitats titular titularitat depen generalitat conselleria ministeri estat autonomic* delegacio subdelegacio autoritat autoritats
    competencia competencias competente competentes compete corresponde correspondente organismo organismos administracion administracions entidade entidades titular titularidade depende xunta conselleria ministerio estado autonomic* delegacion subdelegacion autoridade autoridades
    eskumen* eskudun* dagokio* dagozkion erakunde* organismo* administrazio* entitate* titular* jaurlaritza* ministerio* autonomi* autonomo erkidego* ordezkaritza* agintaritza* generalitat*
    competence competent competences jurisdiction remit responsibility agency authority authorities administrations entity entities ownership depends regional ministry generalitat delegation relevant belongs`,
};
