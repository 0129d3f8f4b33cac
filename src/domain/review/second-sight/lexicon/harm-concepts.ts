/** Words for victims, identity, fear, cause, blame, suspects, courts and the police inquiry. One line a language: es, ca, gl, eu, en. */
export const harmConcepts = {
  dead: `muert* murio murieron fallec* difunt* mortal mortales victima victimas perecid* perecio ahogad* ahogo cadaver cadaveres cuerpo cuerpos mortandad fatal fatales matado mato vidas vida luto perdio perdieron
    mort morts morta mortes mori moriren mortal mortals difunt* victima victimes traspass* traspas peri ofegat* ofegad* cadaver cadavers cos cossos fatal fatals matat vides vida dol finat
    mort* morreu morreron falec* finad* defunt* vitima vitimas perecid* afogad* cadaver cadaveres corpo corpos fatal matou vidas vida loito
    hildako* hilda hilak hilketa* hilotz* zendu* biktima* ito itota itotako* gorpu* heriotza* heriotz bizitza* dolu* hilgarri*
    dead death deaths die died dies dying killed kills killing fatal fatality fatalities victim victims casualty casualties drowned drowning body bodies corpse corpses deceased perished lives life mourning`,
  injured: `herid* lesion* hospitalizad* ingresad* intoxicad* evacuad* atropellad* accidentad* quemad* contagiad* afectad* damnificad* ambulancia ambulancias uci golpead* atrapad* rescatad* envenenad* sangre fractura
    ferit* ferid* lesion* hospitalitzat* hospitalitzad* ingressat* ingressad* intoxicat* intoxicad* evacuat* evacuad* atropellat* atropellad* accidentat* accidentad* cremat* cremad* contagiat* contagiad* afectat* afectad* damnificat* ambulancia ambulancies uci atrapat* atrapad* rescatat* rescatad* sang
    ferid* lesion* hospitalizad* ingresad* intoxicad* evacuad* atropelad* accidentad* queimad* contaxiad* afectad* danad* damnificad* ambulancia ambulancias uci atrapad* rescatad* envelenad* sangue
    zauri* lesio* ospitaleratu* ingresatu* intoxika* ebakuatu* harrapatu* istripu* erre erretako* kutsatutako* kaltetu* anbulantzia* zziu erreskatatu* pozoitu* odol*
    injured injury injuries hurt wounded hospitalised hospitalized admitted poisoned evacuated hit burned burnt infected affected ambulance ambulances icu trapped rescued bleeding fracture`,
  missing: `desaparecid* desaparicion desapariciones desaparecio buscando busqueda busquedas paradero localizar encontrad* hallad* hallazgo hallaron extraviad* perdid* rastro rastreo aparecio aparecid* arrastrad*
    desaparegut* desapareguda desaparicio desaparicions desaparegue buscant cerca recerca recerques parador trobat* trobad* troballa trobaren extraviat* extraviad* perdut* perduda rastre rastreig aparegut* arrossegat* arrossegad*
    desaparecid* desaparicion desaparicions desapareceu buscando busca procura procurando paradoiro atopad* achad* atoparon extraviad* perdid* rastro rastrexo apareceu arrastrad*
    desagertu* desagerpen* bilatzen bilaketa* bila bilatu aurkitu* topatu* galduta galdutako* arrasto* agertu agertutako* eramandako* nonbait
    missing disappeared disappearance vanished search searching searched whereabouts found trace traced traces lost swept unaccounted untraced locate`,
  familyOf: `familia familias familiar familiares allegad* pariente parientes viuda viudo huerfan* condolencia condolencias pesame acompanamos psicologic* entierro funeral
    familia families familiar familiars acostat* afins parent parents vidua vidu orfe orfes orfena condol condolencia condolencies acompanyem psicologic* soterrar enterrament funeral
    familia familias familiar familiares achegad* parente parentes viuva viuvo orfo orfa orfos condolencia condolencias pesame acompanamos psicolox* enterro funeral
    familia* senide* ahaide* hurbileko* alargun* umezurtz* dolumin* min mina psikolog* hileta* ehorzketa*
    family families relative relatives kin widow widower orphan orphans bereaved condolence condolences grief grieving sorrow funeral burial`,
  identity: `identidad identidades identificad* identificar identificamos llamad* edad anos iniciales nacionalidad apodo alias trataba hombre joven anciano anciana quien
    identitat identitats identificat* identificad* identificar identifiquem cognom anomenat* anomenad* diu deia edat anys inicials nacionalitat malnom alies home jove ancia anciana qui
    identidade identidades identificad* identificar identificamos apelido chamad* chama chamaba idade anos iniciais nacionalidade alcume alias home mozo moza ancian* quen
    identitate* identifika* izen izena izenak izeneko* abizen* deitzen adin* inizial* nazionalitate* goitizen* ezizen* gizon* emakume* gazte* nor nortasun* urteko jatorrizko
    identity identities identified identify identifying name names named surname surnames called age aged initials nationality nickname alias man woman youngster elderly old who whom`,
  fear: `miedo miedos temor temores temer temais temas panico asustad* asusta asustes asusteis susto terror angustia aterrad* alarmante espant* preocupante caos catastrof* horror tragedia tragico
    por pors temor temors temer temeu panic espantat* espantad* espanta espanteu ensurt esglai terror angoixa aterrit* aterrid* alarmant preocupant caos catastrof* horror tragedia tragic
    medo medos temor temores temer temades panico asustad* asusta asustes asustedes susto terror angustia aterrad* alarmante espant* preocupante caos catastrof* horror traxedia traxico
    beldur* ikara* izuak izua izuturik paniko* larrialdi* terror* estu* larri kaos* hondamendi* katastrof* tragedia* tragiko*
    fear fears afraid scared scare scary panic panicking frightened frightening terror terrified terrifying anguish dread chaos catastrophe catastrophic horror tragedy tragic anxious`,
  cause: `causa causas causo causado causada causaron causante provoc* origen origino originad* motivo motivos motivado porque raiz originario desencaden* ocasion* atribu* achac* derivado
    causa causes causat* causad* causar causant provoc* origen originat* originad* degut motiu motius motivat perque arrel desencaden* derivat* derivad* ocasion* atrib* achac*
    causa causas causou causad* causante provoc* orixe orixinad* orixinou debido debida debeu motivo motivos motivado porque raiz desencade* derivad* ocasion* atribu* achac*
    kausa* arrazoi* eragin* eragile* sortu* jatorria jatorriz sorburu* zergati* ondorio* dela delako* medio abiarazi* egotzi* eratorri*
    cause caused causes causing due because reason reasons originated provoked triggered trigger result resulted stems stemmed consequence attributed attributable sparked behind`,
  blame: `culpa culpas culpable culpables culpabilidad culpar culpamos negligen* fallo fallos falla fallaron fallado error errores descuido descuidos responsable responsabilidad dejadez irresponsab* imprudencia imprudent* incompeten* incumpl* abandono desidia chapuza chapuzas mal
    culpa culpes culpable culpables culpabilitat culpar culpem negligen* fallada fallades fallaren fallat falla fallo error errors errada descuit descuits responsable responsabilitat deixadesa irresponsab* imprudencia imprudent* incompeten* incompl* abandonament desidia chapussa nyap
    culpa culpas culpable culpables culpabilidade culpar culpamos neglixen* fallo fallos falla fallaron fallou erro erros descoido descoidos responsable responsabilidade deixamento irresponsab* imprudencia imprudent* incompeten* incumpr* abandono desidia chafallada chapuza
    erru* zabar* akats* hutsegite* huts hutsa arduragabe* erantzukizun* arduradun* erantzule* utzike* zuhurtziagabe* gaitasunik ezbetetze* txapuza* okerra okerrak ezgaia
    blame blamed blaming fault faults faulty negligence negligent failure failures failed fails mistake mistakes error errors careless carelessness responsible liable irresponsible reckless incompetent incompetence botched neglect neglected`,
  suspects: `sospech* autor autores autora detenid* detuvo detencion detenciones arrestad* arresto presunt* delincuente delincuentes vandalo vandalos gamberr* piromano piromanos incendiari* ladron ladrones agresor agresora agresores implicad* intencionad* sabotaje delito delitos criminal* encapuchad*
    sospit* autor autors autora detingut* detinguda detencio detencions arrestat* arrestad* presumpt* delinquent delinquents vandal vandals gamberr* piroman* incendiari* lladre lladres agressor agressora agressors implicat* implicad* intencionat* intencionad* sabotatge delicte delictes criminal* encaputxat*
    sospeit* autor autores autora detid* detencion detencions arrestad* arresto presunt* delincuente delincuentes vandalo vandalos gamberr* piroman* incendiari* ladron ladrons agresor agresora agresores implicad* intencionad* sabotaxe delito delitos criminal* encarapuchad*
    susmo* susmagarri* egile* atxilo* ustezko* ustez gaizkile* bandalo* piromano* suteemaile* lapur* erasotzaile* inplika* nahita nahitako* sabotaje* delitu* kriminal* txanodun*
    suspect suspects suspected suspicion culprit culprits perpetrator perpetrators arrested arrest arrests detained alleged allegedly offender offenders vandal vandals arsonist arsonists thief thieves attacker attackers involved deliberate deliberately sabotage crime criminal criminals intentional`,
  investigation: `investig* indagacion* pesquisa* atestado atestados peritaje perito peritos informe forense pruebas prueba indicio indicios hipotesis diligencia diligencias apunta apuntan hipotetic* averigu* esclarec* testigo testigos
    investig* indagacio* pesquis* atestat atestats peritatge perit perits forense proves prova indici indicis hipotesi hipotesis diligencia diligencies apunta apunten esbrin* aclar* testimoni testimonis
    investig* indagacion* pescud* atestado atestados peritaxe perito peritos forense probas proba indicio indicios hipotese dilixencia dilixencias apunta apuntan esclarec* descubr* testemuna testemunas
    ikerket* ikertu* ikertzen ikertzaile* arakatu* atestatu* aditu* peritu* froga* zantzu* aztarna* hipotesi* eginbide* argitu* argitzen lekuko*
    investigation investigations investigate investigated investigating inquiry inquiries enquiry probe forensic evidence proof clue clues hypothesis witness witnesses findings points point pointing`,
  court: `juez jueza jueces juzgad* juicio juicios judicial judiciales tribunal tribunales sentencia sentencias fiscal fiscalia querella querellas imputad* imputacion condena condenad* absuelt* abogad* sumario recurso instructor audiencia penal magistrad* procesad*
    jutge jutgessa jutges jutjat* judici judicis judicial judicials tribunal tribunals sentencia sentencies fiscal fiscalia querella querelles imputat* imputad* imputacio condemna condemnat* absolt* advocat* sumari recurs instructor audiencia penal magistrad* magistrat* processat*
    xuiz xuiza xuices xulgad* xuizo xuizos xudicial xudiciais tribunal tribunais sentenza sentenzas fiscal fiscalia querela querelas imputad* imputacion condena condenad* absolt* avogad* sumario recurso instrutor audiencia penal maxistrad* procesad*
    epai* judizial* fiskal* kereila* inputatu* inputazio* kondena* absolbi* abokatu* sumario* helegite* instrukzio* penal* magistratu* prozesatu* auzia auzian auziak
    judge judges court courts trial trials judicial judiciary tribunal ruling verdict sentence sentenced prosecutor prosecutors prosecution lawsuit indicted charged charges conviction convicted acquitted lawyer lawyers solicitor appeal magistrate hearing penal`,
};
