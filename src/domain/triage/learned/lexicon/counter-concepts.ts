/** Words that accompany false calls for help. One line a language: es, ca, gl, eu, en. */
export const counterConcepts = {
  screenFiction: `peli pelis capitulo* temporada actor actriz actores netflix hbo cine rodaje rodando guion documental trailer estreno personaje* escena maraton director secuela teleserie culebron
    pellicul* pelicul* capitol* episodi* actriu actors cinema rodatge guio estrena personatge*
    rodaxe estrea personaxe*
    film* pelikula* telesail* atal* denboraldi* aktore* zinema* zine gidoi* estreinaldi* pertsonaia* eszena*
    movie* episode* season actress shooting script character* scene scenes spoiler* sequel`,
  bookFiction: `libro libros cuento cuentos relato* leyendo lei autor autora escritor* pagina* poesia poeta verso* comic manga biblioteca editorial literari* fabula leyenda saga microrrelato* ficcion trama
    llibre llibres conte contes relat relats llegint escriptor* llegenda ficcio
    conto contos lendo banda lenda
    eleberri* liburu* ipuin* kontakizun* irakurtzen irakurri egile* idazle* olerki* komiki* fikzio*
    novel* book books story stories reading author writer protagonist* chapter poem* poetry library fiction* plot fairytale`,
  videogame: `videojueg* juego gamer gaming consola play playstation xbox nintendo fortnite minecraft roblox gta cod lol valorant steam partida partidas nivel jugando boss matan matado respawn mapa skin twitch streamer stream lag servidor fps zelda pokemon sims mision
    videojoc* joc partides nivell jugant matat
    videoxog* xogo xogando
    bideojoko* jokoa kontsola* jokatzen maila
    videogame* game games console playing level player server quest multiplayer`,
  footballSport: `gol goles liga penalti* arbitro entrenador equipo delantero portero defensa champions copa estadio jugador* aficion hinchada entrada descenso ascenso barca madrid atleti betis sevilla athletic celta depor levante partido golead* empate victoria derrota var
    gols lliga penal arbitre equip davanter porter estadi aficio descens ascens partit empat golejada
    adestrador dianteiro porteiro xogador* afeccion
    futbol* gola golak epaile* entrenatzaile* talde* aurrelari* atezain* kopa derbi* zelai* jokalari* zale* partida* reala erreala alaves osasuna berdinketa
    football soccer goal goals league penalty referee coach team striker goalkeeper cup derby stadium player* fans relegation match kickoff`,
  sportTraining: `gym crossfit entren* agujetas carrera carreras maraton triatlon running correr runner sentadilla* burpees pesas pilates yoga spinning bici ciclismo etapa ciclista rugby baloncesto basket tenis padel natacion torneo atletismo olimpi* campeon* kilometros zumba boxeo judo karate
    gimnas cursa curses marato triatlo pesos ioga ciclisme basquet tennis natacio torneig campio* castellers
    ximnasio adestr* carreira carreiras
    gimnasio* lasterket* maratoi* korrika korrikalari* pisu* txirrindularitz* saskibaloi* pilota* igeriketa* txapelket* txapeldun*
    workout training marathon triathlon race squats weights cycling basketball swimming tournament medal* championship boxing`,
  laughter: `jaja jajaja jajajaja jajaj jajajaj jaj jeje jejeje jiji jijiji jojo xd xdd xddd xdxd risa risas reir reirme riendo partirse descojon* partiendome meondo meo mondarse carcajad* gracioso graciosa graciosisim* lol lmao jsjs ajaj ajajaj jkjk jajsj
    riure rialla rialles riures rient pixo pixant petar divertit gracios
    rir rindo mexo mexando escachar escacho gargallad*
    barre barrez barreka parre irri irribarre* algara* barregarri* graziosa
    haha hahaha hahahaha lmfao rofl laugh* hilarious funny giggl* joking`,
  hungerBoredom: `hambre aburrimiento aburrid* aburro sueno pereza bostez* ganas cerveza pizza bocata bocadillo tapa croquet* chocolate siesta vagueria dieta cena merienda desayuno cafe postre antojo paella
    avorriment avorrit avorrida avorreixo mandra badall* cervesa entrepa xocolata migdiada sopar berenar esmorzar
    fame aburrimento sono preguiza cervexa sesta cea merenda almorzo
    gosea goseak aspertu* aspergarri* logura logale* alfer alferkeri* garagardo* ogitarteko* txokolate* afari* gosari* kafe*
    hunger hungry boredom bored boring sleepy lazy yawn* beer sandwich nap diet dinner lunch breakfast coffee starving`,
  shameIdiom: `verguenza vergonzoso ridiculo bochorno corte cringe pena emocion emocionad* nervios impaciencia ganas envidia celos ternura orgullo felicidad alegria lagrim* curiosidad intriga expectacion gusto
    vergonya vergonyos ridicul emocio emocionat illusio nervis enveja tendresa orgull curiositat gust
    vergona vergonza envexa tenrura curiosidade
    lotsa lotsagarri* lotsaz emozio* ilusio* urduri* inbidi* harro harrotasun* poza pozik pozez jakinmin irrika
    shame embarrass* excitement excited thrilled nerves envy cute pride proud joy happiness curiosity`,
  loveCrush: `amor enamorad* amo amarte guap* preciosa carino crush ligue tinder beso besos besito boda bodas bombon adorable monisim* monad* cuquisim* cita romantic* desamor nosvemos amorcito churri
    enamorat estimat estimada bonic bonica petons peto amoret
    namorad* bonito bonita bico bicos voda amorino
    maitasun* maitemindu* polita polit musu musuak ezkontz* ezteiak zita erromantik* laztana
    love lovely gorgeous beautiful kiss kisses wedding date sweetheart darling`,
  heatSmallTalk: `calorazo calor caloret caloraco frio frizo frioo verano agosto julio aire acondicionado termometro playita terraza veraneo derretirme derrito derritiendo asarme asando sofoco bochornazo lunes septiembre ventilador abanico sudores fresquito fresco invierno oficina aula aulas
    calorada caloreta fred estiu agost juliol condicionat termometre dilluns fresca hivern aules fon fonc
    veran xullo derretome luns fresquino inverno
    beroa berotan hotza hotzak uda udan abuztu* uztail* giroa girotua astelehen* freskoa negu neguan bulego* ikasgela* urtu
    heatwave summer august july conditioning thermometer melting monday winter office classroom fan roasting boiling`,
  pricesIdiom: `precio precios impuesto* ibi tasa* recibo* factura* hipoteca alquiler alquileres cuota cuotas hacienda subida inflacion bolsillo caro cara carisimo ruina economic* economia pagar pagamos cobran cobrar deuda* nomina sueldo* luz gasolina banco bancos asfixia ahogan ahogando sangran sangria atraco robo clavada
    preu preus impost* taxa taxes rebut rebuts lloguer* autonom* quota quotes hisenda pujada inflacio butxaca car paguem cobren deute deutes llum benzina banc bancs ofeguen atracament robatori
    prezo prezos taxas aluguer* cota facenda suba peto debeda* afogan roubo
    prezio* zerga* faktura* hipoteka* alokair* euro euros euroak euroko kuota* ogasun* igoera* inflazio* garesti* ordain* zor zorra zorrak banku* itotzen lapurreta
    price* tax bill bills mortgage rent rents freelance* fee fees inflation pocket expensive ruin pay paying debt* salary petrol bank banks squeez* rip`,
  officeTroubles: `tramit* papeleo burocraci* cita citas previa ventanilla* solicitud* sede electronica certificado* registro funcionari* cola colas resolucion plazo plazos instancia beca becas padron licencia* concurso plaza web app pagina firma clave
    paperassa finestreta formulari* expedient* sollicitud* seu certificat* registre cua cues resolucio termini terminis subvencio* beques padro llicenci* oposicio* signatura
    papelorio xanela rexistro prazo prazos licenz* sinatura
    izapide* burokrazi* hitzordu* leihatil* inprimaki* espedient* eskaera* egoitza elektronik* ziurtagiri* erregistro* funtzionari* ilara* ebazpen* epe epea epeak dirulaguntz* beka* errolda* lizentzi* oposizio* azterketa* sinadura
    paperwork bureaucra* appointment* form forms application* website portal register queue queues deadline* grant grants scholarship* licence permit exam exams webpage login signature`,
  brokenTech: `servidor* web pagina app aplicacion caida caido cae cuelga colgada colgado pantalla ordenador portatil wifi internet fibra router impresora bateria muerto murio actualizacion error windows bug contrasena login teclado disco virus hackead* descarga formatear
    aplicacio caiguda caigut penja penjada ordinador impressora mobil mort actualitzacio contrasenya descarrega
    paxina colga morto erro contrasinal
    zerbitzari* orria aplikazio* erorita zintzilik pantaila* ordenagailu* zuntz* inprimagailu* mugikor* hilda eguneratz* errore* pasahitz* sistema* plataforma*
    server* page crashed crash hangs screen computer laptop printer died update password system platform download`,
  politicsMetaphor: `pais nacion democracia estado sanidad publica educacion espana cataluna galicia euskadi sector campo economia libertad* gobierno* ministr* muere agoniza hunde hundiendo sangra desangra deriva naufragio asesinos asesinan matando cargan desmantel* rescate rumbo privatiz* recorte* austericidio
    nacio estat sanitat educacio espanya catalunya pagesia llibertat* govern* agonitza enfonsa naufragi assassins destru* rescat rumb privatitz* retallad*
    sanidade galiza liberdade* goberno* afunde naufraxio asasinos
    herri* nazio* demokrazi* estatu* osasungintz* osasun publiko* sistema* hezkuntz* euskal sektore* ekonomi* autonomi* askatasun* gobernu* hondora* noraez* hiltzaile* suntsi* pribatiz* murrizket*
    country nation democracy state healthcare public system education economy freedom* minister* sinking adrift shipwreck murderers destroy* dismantl* privatis* cuts austerity`,
  partiesElections: `pp psoe vox podemos sumar ciudadanos erc junts cup bng pnv bildu compromis izquierda derecha partido* eleccion* votar voto votos votante* urnas campana candidat* alcald* concejal* president* diputad* oposicion mocion parlament* congreso senado sanchez feijoo abascal ayuso mazon dimit* facha fachas rojo* corrupt*
    psc comuns esquerra dreta partit partits vot vots urnes campanya regidor* diputat* oposicio mocio ple congres dimissio fatxa*
    psdeg esquerda dereita concelleir* deputad*
    pse eaj ezker* eskuin* alderdi* hauteskunde* bozka* botoa botoak botoen bototan kanpaina* hautagai* alkate* zinegotzi* lehendakari* oposizio* mozio* pleno* legebiltzar* dimisio* faxista* ustel*
    party parties election* vote votes voting voters ballot campaign mayor councillor* senator opposition motion parliament* congress resign* conservative* labour socialist* leftwing`,
  farAway: `ucrania rusia turquia marruecos venezuela cuba mexico colombia argentina chile brasil eeuu usa california florida texas china japon india pakistan indonesia filipinas grecia francia londres paris kiev mundo extranjero ong donativo* refugiad* guerra
    ucraina palesti* russia marroc eua xina japo franca alemanya estranger refugiat*
    marrocos xapon alemana estranxeiro refuxiad*
    ukraina* gaza* israel* siria* errusia* turkia* maroko* afganistan* haiti* kalifornia* aeb txina* japonia* grezia* portugal* italia* frantzia* alemania* mundu* atzerri* errefuxiatu* gerra*
    ukraine syria turkey morocco afghanistan japan greece italy france germany abroad overseas refugee* war`,
  warHistory: `guerra civil franquismo franco dictadura fusilad* fosa fosas siglo edad medieval republica posguerra nazi* holocausto atentado* terroris* memoria bombardeo* guernica exilio monumento arqueolog* romanos exposicion
    franquisme afusellat* fossa fosses segle edat postguerra holocaust atemptat* bombardeig* exili monument museu exposicio
    foxa foxas seculo
    histori* gerra zibil* frankismo* franko diktadura* fusilat* hobi hobia mende mendea erdi* errepublika* atentatu* bonbardaketa* gernika* erbeste* monumentu* museo* erakusketa*
    history war dictatorship executed grave graves century republic bombing exile museum exhibition archaeolog*`,
  yearsAgo: `hace anos ano antano entonces pasado pasada decada* infancia joven juventud cuando eramos recuerdo recuerdos recuerda acuerdo tiempos antiguamente aquel aquella aquello 1957 1982 1987 1996 2011 2015 2019 2020 2021 2022 2023 siglo vivia vivi sobrevivi superviviente* salvasteis
    anys any aleshores passat passada jove joventut quan recordo records temps antigament aquell vaig supervivent* salvar
    hai enton mozo mocidade cando lembro lembranzas tempos antigamente aquela sobrevivente*
    duela urte urteak urtez orduan joan iragan* hamarkad* haurtzaro* gazte gaztetan nintzen ginen oroitzapen* garai garaian antzina hartan bizirik
    ago years year back then past decade* childhood young youth when remember memories times survivor* used`,
  yesterdayPast: `ayer anteayer antier anteanoche semana semanas pasada pasado meses dia otro lunes martes miercoles jueves viernes sabado domingo verano invierno enero febrero marzo abril mayo junio julio agosto octubre noviembre diciembre tuve tuvimos pasamos fue estuve estuvimos llego llegaron tardaron acudieron
    ahir abansdahir setmana passada passat mesos dilluns dimarts dimecres dijous divendres dissabte diumenge estiu hivern gener febrer marc maig juny juliol novembre desembre tardar arribar
    onte antonte luns mercores xoves venres veran inverno xaneiro febreiro xuno xullo outubro novembro decembro tiven foi estiven chegaron
    atzo herenegun aste astean joan pasa pasaden hil hilean astelehen* astearte* asteazken* ostegun* ostiral* larunbat* igande* uda negu urtarril* otsail* martxo* apiril* maiatz* ekain* uztail* irail* urri* azaro* abendu* nintzen izan zen
    yesterday week weeks month months monday tuesday wednesday thursday friday saturday sunday last january february april june july october november december was were took arrived had`,
  anniversary: `memoria recuerdo recordamos homenaje* conmemora* victimas fallecidos velas minuto silencio ofrenda olvidamos olvidar nunca acto funeral monolito placa efemerid* cumplen cumple
    aniversari* record recordem homenatge* commemor* victimes morts espelmes minut silenci ofrena oblidem oblidar mai acte monolit
    lembranza lembramos homenaxe* vitimas falecidos esquecemos
    urteurren* oroimen* gogora* omenaldi* biktimak hildakoak memorial* minutu isiltasun* eskaintza* ahaztu ahazten ekitaldi* hileta* plaka
    anniversary memory remember* remembrance tribute* victims candles minute silence forget never plaque honour`,
  condolence: `pesame condolencias dep descanse paz rip familiares familia allegados animo abrazo abrazos lamentamos lamento fuerza consuelo tristeza tristisima consternad* luto solidaridad gloria cielo
    condol condols reposi pau familiars anim abracada lamentem forca consol tristesa suport solidaritat
    aperta apertas forza consolo traxedia loito apoio solidariedade
    dolumin* goian bego bake bakea senideei besarkada* sentitzen indar indarra tristur* tragedia* dolu dolua elkartasun* babes
    condolences rest peace sympathies sorry hugs hug strength thoughts prayers sad sadness tragedy mourning loss solidarity heartbreaking`,
  resolved: `salvo salva sana sano encontrad* aparecio rescatad* rescataron salvaron estable alta recuper* bien casa tranquil* extinguid* apagado controlado sofocado estabilizado solucionad* resuelto resuelta arreglad* restablecid* falsa alarma susto quedo acabo finalmente menosmal suerte gracias liberad* desactivad* vuelto
    salvat salvada trobat trobada trobats aparegut localitzat rescatat rescatats apagat controlat extingit solucionat resolt arreglat restablert ensurt finalment alliberat desactivat
    atopad* aparecid* apareceu localizad* resolto arranxad* sorte
    salbu salbatu* aurkitu* agertu erreskatatu* egonkor* suspert* ondo etxean lasai* kontrolpean itzali* konpondu* ebatzi* berrezarri* faltsu* azkenean zorionez
    safe found sound rescued saved stable recovered recovering fine okay ok extinguished controlled solved resolved fixed restored false alarm luckily finally thankfully lucky`,
  thanks: `gracias grasias agradec* agradezco grax mersi enorabuena labor impecable trato profesional* equipazo aplauso aplausos reconoc* emojiaplauso chapo bravo heroes heroe grandes genial excelente maravillos* encantad* orgullos* detallazo amables amable atencion
    gracies merces merci moltes agrair agraeix* agraim tasca tracte professional* aplaudiment* chapeau excellent meravell* encantat orgull
    grazas gracinas agradezo xenial marabillos*
    eskerrik esker eskerrak mila eskertu* eskertzen lan bikain* txalo* heroi* zoragarri* zoriontsu harro atsegin*
    thank thanks thankyou grateful appreciate* kudos cheers applause brilliant amazing wonderful great kind kindness`,
  congratulate: `felicidades felicit* enhorabuena cumpleanos cumple feliz navidad fiestas brindis celebr* ganador* ganado premio premios exito exitazo aplaudir triunfo mereci* nacimiento bienvenid*
    enhorabona aniversari felic nadal festes guanyador* premi premis exit triomf benvingu* naixement
    parabens noraboa aniversario festas benvid* nacemento
    zorionak zoriondu* urtebetetz* gabon gabonak jaiak ospa* irabazle* sari saria sariak arrakasta* ongi etorri jaiotz*
    congrats congratulat* birthday happy christmas winner* award awards prize success welcome`,
  drill: `simulacr* ensayo ensayos practicas practica prueba pruebas test ejercicio* entrenamiento supuesto ficticio ficticia evacuacion escolar alert piloto maniqui planificad* informamos jornada
    assaig prova proves practiques maniobr* exercici* suposit fictici figurant* pilot realitzara
    ensaio proba probas manobra* suposto programad* realizarase xornada
    simulakro* entsegu* saio saiakuntz* probak praktik* ariketa* fikziozko* pilotu* programat* egingo
    drill drills exercise* rehearsal tests practice simulation simulated scheduled planned mock dummy training`,
  courseTalk: `curso cursos taller talleres charla charlas jornada jornadas conferencia* ponencia* seminario formacion webinar inscri* plazas matricula campana prevencion concienci* primeros auxilios monitor* aprende aprender asiste programa congreso
    curs tallers xerrada xerrades jornades seminari formacio places ponent* gratuit* sensibilitz* campanya prevencio conscienci* auxilis apren aprendre congres
    obradoiro* xornada* relatorio prazas sensibiliz*
    ikastaro* tailer* hitzaldi* jardunaldi* konferentzi* mintegi* prestakuntz* izenematea izena matrikul* doako doan sentsibiliz* kanpaina* prebentzio* kontzientzi* ikasi kongresu*
    course courses workshop* talk talks conference* seminar lecture enrol* signup registration free awareness campaign prevention learn programme congress`,
  adverts: `oferta* descuento* rebajas compra compre comprar venta vende vendo venden precio gratis regalo sorteo sortea* presupuesto* empresa servicio instalamos contacta llamanos whatsapp click enlace link tienda seguro seguros alarmas cupon codigo black friday euros web envio inmobiliaria cripto bitcoin inversion
    ofertes descompte* rebaixes venda venem venc preu regal sorteig pressupost* servei installem truquens enllac botiga assegurances alarmes codi inversio
    desconto* rebaixas mercar prezo agasallo orzamento* servizo chamanos ligazon tenda
    eskaintza* deskontu* beherapen* erosi salgai saltzen prezio* doan opari* zozketa* aurrekontu* enpresa* zerbitzu* deitu esteka* denda* aseguru* kode*
    offer offers discount* promo promos promocode sale buy sell selling price free gift giveaway quote company contact shop store insurance coupon code crypto investment brand`,
  animals: `perro perros perra perrito* gato gatos gata gatito* gatet* paloma* rata ratas cucaracha* caballo* vaca vacas oveja* cabra cabras jabali* mascota* pajaro* gaviota* zorro lobo lobos burro abejas pez peces tortuga hamster protectora cachorro* camada felin* canin* bicho*
    gos gossos gossa gosset* gat gats colom coloms colomins rates paneroles cavall* vaques ovelles cabres senglar* mascotes ocell* gavina gavines guineu llop gallin* peixos cadell* mosquit*
    cans cadela cancino* gatino* pomba* cascuda* cabalo* ovella* xabari* animais paxaro* gaivota* raposo galina* peixe*
    txakur* zakur* katu* katakume* uso usoak arratoi* labezomorro* zaldi* behi behia behiak ardia ardiak ardiek ahuntz* basurde* maskota* txori* kaio* azeri* otso* astoa astoak oilo* arrain* dordoka* albaitari* eltxo*
    dog dogs puppy puppies cat cats kitten* pigeon* rat rats cockroach* horse* cow cows sheep goat* boar boars animal* pet pets bird birds seagull* fox wolf wolves donkey hen hens fish turtle vet veterinar* shelter`,
  plantsTrees: `planta plantas arbol arboles flor flores jardin jardines parque cesped rosal geranio* poda podar podan podado riego regar regad* huerto cosecha* olivo* naranj* vina vinas secas sequia seco palmera* pino pinos bosque
    plantes arbre arbres flors jardi jardins parc gespa reg hort collita olivera* taronger* vinya sequera seques pi pins bosc
    arbore* xardin* herba rega horta colleita seca pineiro*
    landare* zuhaitz* lorea loreak loreen lorategi* parke* belar* inausket* ureztat* ortu* baratz* uzta olibondo* mahasti* lehorte* palmondo* pinu* baso*
    plant plants tree trees flower* garden* park lawn prune pruning watering orchard harvest olive vineyard drought palm pine forest`,
  musicSong: `cancion* musica concierto* disco canto cantar spotify rap trap reggaeton rock himno estribillo temazo videoclip gira festival karaoke dj verbena
    canco cancons lletra concert* cantant* himne tornada revetlla
    cantiga* gaita* foliada muineira orquestra orquestras
    abesti* kanta kantu* hitzak musika kontzertu* disko* talde* abeslari* album* ereserki* jaialdi*
    song songs lyrics music band singer* sing singing anthem chorus gig tune`,
  jokeMeme: `bromeo bromeando chiste chistes cona vacil* troll* trolear troleo humor inocente inocentes inocentada cachondeo guasa chirigota monologo comico carnaval disfraz* halloween figurad* literalmente
    bromes acudit* conya innocents innocentada catxondeo disfress* literalment
    retranca entroido disfrac*
    txantxa* txiste* meme* broma* umore* sarkasmo* ironia* parodia* satira* inuxente* inozente* ihauteri* inauteri* mozorro* metafora*
    joke jokes joking kidding prank* banter humour sarcas* irony ironic parody satire april carnival costume* metaphor* literally figurative*`,
  ironySigns: `emojironia payaso enserio claro clarisimo vaya menudo menuda estupendo fenomenal genial maravilloso bravo ole supuesto total seguro premio nobel viva venga anda bendito benditos ironia nota modo
    pallasso clar vaja quina quin fantastic segur visca apa
    pallaso vaia xenial marabilloso vena
    pailazo noski jakina ederra ederki bejondeiela bikain aupa hara
    clown sure obviously wow brilliant seriously yeah right totally genius`,
  dreamNightmare: `sonado sueno suenos pesadilla* sonando sonar despert* dormido inconsciente horoscopo tarot bruja fantasma fantasmas ovni* profecia imagin*
    somiat somiava somni somnis malson* somiant horoscop bruixa fantasmes
    sonei sonos pesadelo* espertei bruxa pantasma pantasmas imaxin*
    amets amesgaizto* ametsetan esnatu horoskopo* sorgin* mamu mamuak irudika*
    dreamt dreamed dream dreams nightmare* dreaming woke horoscope witch ghost* ufo prophecy`,
  hypothetical: `caso casos supongamos hipotetic* pasaria seria podria deberia tendria hubiera ocurriera pase pasara pasase sucede suceda ejemplo quisiera saber duda consulta pregunta preguntar informacion curiosidad general
    cas suposem passaria hauria tindria hagues passes exemple voldria dubte informacio
    supona* poderia houbese exemplo quixera dubida
    kasu kasuan kasuetan demagun hipotesi* litzateke gertatuko balitz bada adibide* jakin nahiko zalantza* kontsulta* galdera* informazio*
    case suppose hypothetical* could should happens happened example wondering know query question information curious whether`,
  adviceTips: `consejo* recomiend* recuerda recordad eviten evita evitad medidas preven* guia manual infografia decalogo plan planes autoproteccion informa informate sigan consulta normas aviso avisos amarill* naranja nivel
    consell* recoman* recorda recordeu eviteu precaucio* mesures protocol* pla plans autoproteccio seguiu normes avis
    recomend* lembra lembrade
    aholku* gomendio* gomenda* gogoratu saihestu* prebentzi* neurri* protokolo* gida* plana autobabes* jarraitu arau arauak alerta* abisu*
    advice advise recommend* remember avoid precaution* measures guide infographic tips rules alert warning`,
  statistics: `cifra* dato datos estadistic* estudio* informe* encuesta* porcentaje media tasa indice promedio millones millon miles cada ranking record ine anual casos segun descenso balance registrad*
    xifra xifres dades estudi estudis enquest* mitjana taxa index grafic* milions milio milers ranquing idescat segons augment* balanc
    estatistic* estudo* enquisa* porcentaxe millons ige segundo aumenta*
    zifra* datu* estatistik* ikerket* azterlan* txosten* inkesta* ehuneko* batez indize* grafiko* milioi* milaka urteko kasu* arabera hazkunde* balantze* eustat
    figure figures data statistic* study studies report reports survey* percent* average rate chart* million thousands annual cases according increase*`,
  newsroomWords: `periodista* redaccion noticia noticias titular* portada diario periodico prensa reportaje* entrevista* declaraciones fuentes cronica articulo* corresponsal radio television tv tve rtve cadena cope agencia efe informativ* exclusiva publica podcast programa directo redactor*
    redaccio noticies diari premsa reportatge* declaracions article* televisio tv3 informatiu* publicat
    xornalista* xornal reportaxe* fontes artigo* correspondente tvg crtvg axencia publicad*
    kazetari* erredakzio* albiste* azal azala egunkari* prentsa* erreportaje* elkarrizket* adierazpen* iturri* kronika* artikulu* berriemaile* irrati* telebista* eitb agentzia* argitaratu*
    journalist* reporter* newsroom news headline* newspaper press interview* statement* sources correspondent channel agency exclusive published editor`,
  hearsay: `dicen dicho dice parece supuestamente presunt* cuentan oido leido visto mensaje cadena audio pasad pasadlo difundir difundid compart* reenvi* cunado cunada primo conocido trabaja enterado cierto verdad fake falso falsa
    diuen diu sembla suposadament presumpt* expliquen sentit llegit missatge passeuho difondre difoneu cunyat conegut treballa cert veritat fals
    din dixo supostamente contan lido mensaxe cadea pasade difundide certo verdade
    diote esan omen zurrumurru* dirudi* ustez* entzun irakurri mezu mezua kate pasatu zabaldu partekat* baieztatu* bulo* egia gezur* faltsu*
    say says said rumour* rumor* apparently supposedly alleged* heard read message chain forward* share spread confirm* hoax* true truth false`,
  sayingIdiom: `dicho refran ahogarse vaso tormenta gota colmo palos rueda fuego lena cuernos toro balde agua jarro fria llueve mojado humo nubes cuento chino tejado pelota patata caliente espada pared bomba oxigeno globo punto vista salto mortal cuerda floja
    dita refrany got aigua foc llenya fum nuvols conte pilota teulada calenta espasa paret corda fluixa gerro
    dito pinga auga lume fume conto tellado pataca quente parede xerro
    esaera* atsotitz* tanta egur kea hodei ipuin teilatu bero ezpata horma
    saying proverb storm teacup straw camel fire fuel smoke mirrors ball court potato hot tightrope sword wall cold`,
  fireFestival: `falla fallas fallero fallera mascleta crema nit foc cabalgata hoguera hogueras sanjuan juan pirotecnia petardos fuegos artificiales castillo correfoc* verbena feria fiestas patronales procesion romeria carroza sanfermines encierro* toros vaquillas moros cristianos barbacoa* asado chimenea vela velas
    falles foguera fogueres joan petards castell focs artificials diables revetlla fira festes patronals cavalcada bous graella torrada xemeneia espelm*
    fogueira* cacharela* xoan foguetes fogos artificiais feira festas patronais romaria rapa churrasco grella cheminea
    sanjoan jai jaia jaiak suziri* artifizial* suartifizial* azoka* prozesio* kalejira* zezen* entzierro* barbakoa* parrilla* tximinia* kandela*
    bonfire* fireworks festival fair carnival procession parade bullrun bulls barbecue* bbq grill fireplace candle* float`,
  wasteWords: `basura basuras contenedor* papelera* limpieza suciedad sucio sucia sucios escombros muebles vertedero meadas cacas excrementos grafiti* bache* acera* baldosa* fundida alcantarilla* atascada goteo arqueta ruido ruidos botellon aparcamiento multa multas grua radar carril zona
    escombraries brossa contenidor* paperera neteja brut bruta bruticia mobles abocador caques graffiti* pintad* vorera voreres rajola fanal fanals fosa asfalt claveguera soroll sorolls terrassa terrasses botellot aparcament multes
    lixo contedor* papeleira* limpeza suxo suxa vertedoiro fochanca* foxo beirarrua* lousa sumidoiro aparcadoiro
    zabor* edukiontzi* paperontzi* garbiketa* zikin* altzari* kaka kakak zulo* espaloi* farol* asfalto* estolda* zarata* terraza* botiloi* aparkaleku* isun* errei* gune*
    rubbish trash garbage bin bins container* cleaning dirty furniture dump poop pothole* pavement sidewalk tile tiles lamppost* asphalt sewer noise terrace* parking fine fines lane zone`,
  studyWork: `examen examenes estudiar estudiando universidad uni selectividad ebau opos oposicion oposiciones tfg deberes apuntes profe curro currar oficina reunion jefa lunes jornada turno turnos excel informe deadline entrega suspender aprobar aprobado notas matematicas ingles teletrabajo vacaciones madrugar
    examens estudiant universitat selectivitat oposicions deures apunts feina reunio dilluns torn torns suspendre aprovar notes mates vacances matinar
    exame exames estudar estudando universidade abau tese choio luns quenda vacacions
    azterketa* ikasten unibertsitate* selektibitate* oposizio* tesi* etxerako lanak apunteak bulego* bilera* astelehen* txanda* gainditu notak opor oporrak matematika*
    exam exams study studying university thesis homework job office meeting monday shift shifts assignment fail pass grades maths holidays`,
  weatherTalk: `pronostico previst* aemet meteo meteorolog* tiempo lluvia* llueve llover lloviendo chubascos nubes soleado manana finde semana alerta amarilla naranja roja grados anticiclon borrasca viento nevadas cota maxima minimas
    pronostic previsio* meteocat temps temperatur* pluja plou ploure plovent ruixats nuvols assolellat dema setmana groga taronja graus litres vent
    prognostico meteogalicia tempo chuvia* choiva* chove chover mana amarela laranxa vermella graos vento
    iragarpen* aurreikus* euskalmet eguraldi* tenperatur* euri* zaparrada* hodei* eguzkitsu bihar asteburu* laranja gorri gradu* ekaitz* litro* haize*
    forecast weather rain* showers clouds sunny tomorrow weekend yellow amber red degrees wind`,
  planFuture: `proxim* futuro manana habra proyecto* obras licitac* presupuest* inversion plan anuncia* inaugur* instalar instalaran pediran piden reclam* reivindic* exig* manifest* concentracion huelga recogida firmas peticion
    proper* futur dema haura faran constru* obres pressupost* inversio pla installar concentracio vaga signatures peticio
    mana habera proxecto* orzament* investimento esix* folga sinaturas
    hurrengo* etorkizun* bihar izango egingo eraiki* proiektu* obrak lizitazio* aurrekontu* inbertsio* iragarri* jarriko eskatzen aldarrik* exiji* kontzentrazio* greba* plataforma* sinadura*
    upcoming future tomorrow build* project* works tender* budget* investment announc* opening install demand* protest* strike rally petition`,
  insults: `inutil* sinverguenza* hijoputa hijosdeputa hdp puta putos puto mierda gilipoll* imbecil* payas* ladron* chorizo* tonto* subnormal* asqueros* basura joder cono hostia cojones verguenza caradura* jeta mamarrach* pelele* mangante* malnacid* vividor* parasito* pringao boludo pendejo* wevon huevon
    pocavergonya pocavergonyes merda cabro* pallass* lladre* xoric* capull* fastic collons ostia vergonya barrut* incompetent* malparit* carallot
    sinvergonza* fillodeputa parvo* pallaso* chourizo* toleiran* noxo carallo vergonza langran* babeco* lambon*
    alferrikako* lotsagabe* putaseme* kaka zikin* kabroi* ergel* inozo* pailazo* lapur* txoro* nazka arraio lotsagarri ezgai* zerri* astakirten* kirten*
    useless shameless bastard* fucking fuck fucker* shit shitty asshole* idiot* moron* clown* thief thieves crook* stupid dumb disgust* trash damn hell shame scum wanker* twat*`,
  figureOfSpeech: `morir muero muerta muerto mueres matas mata matar ahogo ahogada ardo ardiendo fuego bomba bombazo explotar explota reventar infarto infartante ataque shock coma flipando flipo flipante brutal bestial mortal letal mato asesinar suicidar tirarme arrancarme llorando lloro gritar enfermo loco locura crazy cringe
    moro morta moriria ofego foc rebentar infart atac flipant plorant ploro cridar boig bojeria
    afogo lume estoupar chorando choro berrar tolo tolada
    hiltzen nago hilko itotzen sutan bonba lehertu lehertzen infartu atake flipatzen negarrez oihu zoratu* zoro erotu* ero
    dying dead die killing killer lit fire bomb explode exploding shook insane mental screaming crying heart attack`,
  digitalTrend: `hashtag trending tendencia viral tiktok insta instagram twitter tuit tuits tuiter facebook reto challenge influencer* hilo retuit* rt followers seguidores sigueme story stories reel reels crack bro fan fans fandom stan ship foto perfil live selfie
    repte fil piulad* seguidors
    chio chios fio
    joera biral* txio* erronka* hari haria jarraitzaile* zale*
    tweet* thread retweet* dude`,
  remoteLearner: `trabajo clase redaccion investigacion encuesta universitari* alumno alumna proyecto bibliografia entrevista colaboracion asociacion voluntari* donacion donar donaciones ropa alimentos recogida solidari* colecta ong rifa benefic*
    treball classe redaccio recerca enquesta estudiant* alumne projecte collaboracio associacio donacio aliments recollida collecta
    traballo tese enquisa estudante* proxecto doazon doar roupa
    lan lana klase idazlan* ikerket* tesi* inkesta* unibertsitari* ikasle* proiektu* elkarrizket* lankidetz* elkarte* boluntario* dohaintz* arropa elikagai* bilketa* gke
    assignment class essay research thesis survey student* project interview collaboration association volunteer* donat* clothes food collection charity ngo raffle fundrais*`,
} as const satisfies Readonly<Record<string, string>>;
