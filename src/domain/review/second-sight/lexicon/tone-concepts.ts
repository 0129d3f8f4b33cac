/** Words of jokes, irony, idiom images, thanks and empathy. One line a language: es, ca, gl, eu, en. */
export const toneConcepts = {
  joke: `broma bromas bromear bromeamos bromista jaja jajaja jeje jejeje jiji chiste chistes risa risas reir reirnos reimos guasa gracioso graciosa humor cona cachondeo guino lol xd xdd jajajaja divertid* carcajada* salero
    broma bromes bromejar bromegem bromista jaja jajaja jeje jejeje xiste xistes acudit acudits riure riures riem rialla rialles guasa gracios graciosa humor conya cachondeo catxondeo lol xd xdd divertit* divertid* riallada*
    broma bromas bromear bromeamos brincadeira brincadeiras jaja jajaja haha hahaha jeje chiste chistes risa risas rir rimos riso gargallada* retranca gracioso graciosa humor cona cachondeo lol xd xdd divertid* chanza
    txantxa* txantxetan broma* brometan jaja jajaja haha hahaha jeje txiste* irribarre* umore* xelebre* dibertigarri* lol xd ziri* barre barrea
    joke jokes joking jokingly joker haha hahaha hehe lol lmao rofl xd laugh laughs laughing laughter funny humour humor hilarious pun puns banter kidding kidder chuckle giggle`,
  irony: `ironia ironic* sarcas* claro obvio obviamente evidentemente sorpresa enhorabuena felicidades bravo genio genios lumbrera lumbreras listillo listilla experto experta cunado cunados iluminad* maravilla milagro milagros milagrosamente magia magico varita adivin* aburrid* enterad*
    ironia ironic* sarcas* clar obvi obviament evidentment sorpresa enhorabona felicitats bravo geni genis llumenera llumeneres llestet expert experta cunyat cunyats illuminat* meravella miracle miracles magia magic vareta endevin* avorrit* assabentad*
    ironia ironic* sarcas* claro obvio obviamente evidentemente sorpresa parabens noraboa bravo xenio xenios lumbreira listino listilla experto experta cunado cunados iluminad* marabilla milagre milagres maxia maxico varina adivin* aburrid*
    ironia* ironiko* sarkas* jakina noski zorionak bejondeizu* bravo jenio* jakintsu* listo* aditua koinatu* mirari* mirakulu* magia* magiko* ustekabe* asmatu* aspertu* sorpresa*
    irony ironic ironically sarcasm sarcastic obviously evidently surprise surprised congratulations congrats bravo genius geniuses einstein sherlock smart expert wonder miracle miracles miraculous magic magical wand bored duh newsflash`,
  idiomImage: `hierro gato gatos toalla toro toros cuernos nube nubes barco barcos fuego lena pajaro pajaros mosca moscas burro vaca pelota tejado sarten mango cantar palo palos velas vela santo gallo huevo huevos pera peras olmo piedra
    ferro gat gats tovallola bou bous banyes nuvol nuvols vaixell vaixells barca foc llenya ocell ocells pardal pardals mosca mosques burro ruc vaca pilota teulada paella manec cantar pal pals veles sant gall ou ous pera peres om pedra
    ferro gato gatos toalla touro touros cornos nube nubes barco barcos lume lena paxaro paxaros mosca moscas burro vaca pelota tellado tixola mango cantar pau paus velas vela santo galo ovo ovos pera peras pedra
    burdin* katu* eskuoihal* toalla zezen* adar adarretatik hodei* itsasontzi* txalupa* su sua txori* euli* asto* behi* pilota* teilatu* zartagin* kirten* makila* bela* santu santua oilar* arrautza* madari* harria harriak harririk egurra ontzia
    iron cat cats towel bull bulls horns cloud clouds silver lining boat boats ship fire wood bird birds fly donkey cow ball roof pan spilt milk stick sticks sails egg eggs pear stone bush`,
  idiomBody: `mano manos cabeza cabezas pie pies espalda hombro hombros corazon ojo ojos boca lengua pelo pelos dedo dedos codo codos nariz narices barriga pecho piel unas diente dientes batalla guerra camiseta meta tunel luz puente camino rueda ruedas
    ma mans cap caps peu peus esquena muscle muscles cor ull ulls boca llengua pel pels dit dits colze colzes nas nassos panxa pit pell ungles dent dents batalla guerra samarreta meta carrera tunel pont cami roda rodes
    man mans cabeza cabezas pe pes ombreiro ombreiros corazon ollo ollos boca lingua pelo pelos dedo dedos cobado cobados nariz narices barriga peito pel unllas dente dentes batalla guerra camiseta meta tunel ponte camino roda rodas
    eskua eskuan eskuetan buru oinak oinez bizkar* sorbalda* bihotz* ahoan ahoa mihi* ilea ilerik ukondo* sudur* sabel* bular* azazkal* hortz* bataila* gerra* partida* kamiseta* helmuga* lasterketa* tunel* zubi* gurpil* argia bidea bidean begia begiak begietan hatza hatzak azala
    hand hands head heads foot feet back shoulder shoulders heart eye eyes mouth tongue hair finger fingers elbow elbows nose belly chest skin nails tooth teeth battle war match shirt goal race tunnel light bridge wheel wheels`,
  idiomFood: `pan panes tortilla caldo sopa mazo guinda pastel miel ajo pimiento manzana manzanas melon patata patatas salsa leche vino limon naranja pez peces lobo lobos oveja ovejas zapato zapatos cinturon sombrero chaqueta traje guante guantes bala balas clavo clavos martillo
    pa pans truita brou sopa cirera pastis mel all pimento poma pomes melo creilla creilles patata patates salsa llet vi llima llimo taronja peix peixos llop llops ovella ovelles sabata sabates cinturo barret jaqueta vestit guant guants bala bales martell
    pan pans tortilla caldo sopa guinda pastel mel allo pemento maza mazas melon pataca patacas salsa leite vino limon laranxa peixe peixes lobo lobos ovella ovellas zapato zapatos cinto sombreiro chaqueta traxe guante guantes bala balas cravo cravos martelo
    ogi ogia ogirik tortilla* salda* zopa* gerezi* pastel* ezti* baratxuri* piper* sagar* meloi* patata* saltsa* esne* ardo* limoi* laranja* arrain* otso* ardi* zapata* gerriko* txapel* jaka* soineko* eskularru* bala* iltze* mailu*
    bread loaf omelette broth soup cherry cake honey garlic pepper apple apples melon potato potatoes sauce wine lemon lemons orange fish wolf wolves sheep shoe shoes belt hat jacket suit glove gloves bullet bullets nail hammer bacon`,
  thanks: `gracias agradec* agradezco merci reconocimiento mil muchas muchisimas gracinas grx gracies regraciamos
    gracies agrai* merces moltes moltissimes merce merci reconeixement gracietes regraciem graciesmil remerciem
    grazas gracinas agradec* agradezo moitas moitisimas reconecemento obrigado obrigada reconecid* graciasvos obrigados moitisimo
    esker* milesker onez estimatzen estimatu asko mesedez milaka esketan
    thanks thank thankful thanking grateful gratefully gratitude appreciate appreciated appreciation cheers ta`,
  empathy: `sentimos siento lamentamos lamento lamentable disculp* perdon perdona perdone perdonad comprendemos comprendo entendemos entiendo entendible molestia molestias incomodidad incomodidades inconveniente inconvenientes preocupacion frustracion enfado malestar comprensible comprension
    sentim sent lamentem lamente lamentable disculp* perdo perdona perdone perdoneu comprenem comprenc entenem entenc molestia molesties incomoditat incomoditats inconvenient inconvenients preocupacio frustracio enuig malestar comprensible comprensio
    sentimos sinto lamentamos lamento lamentable desculp* perdoa perdoe perdoade perdon comprendemos comprendo entendemos entendo molestia molestias incomodidade incomodidades inconveniente inconvenientes preocupacion frustracion anoxo malestar comprensible comprension
    sentitzen damu* barkatu barkamen* deitoratzen deitoragarri* ulertzen ulergarri* konprenitzen eragozpen* enbarazu* trabak kezka* haserre* frustrazio* ondoez* ulertu
    sorry apologise apologize apologies apology regret regrets understand understandable understandably inconvenience disruption concern concerns frustration frustrating frustrated upset upsetting sympathise sympathy bother`,
  greeting: `hola buenas buenos saludos saludo saludamos bienvenid* atentamente cordial cordialmente estimad* querid* abrazo abrazos adios
    hola bon bona bones salutacions saluda saludem benvingut* atentament cordial cordialment benvolgut* benvolgud* estimat* abracada abracades adeu
    ola bos boas saudos saudo saudamos benvid* atentamente cordial cordialmente estimad* querid* aperta apertas adeus
    kaixo egunon arratsaldeon gabon agur agurrak ongietorri* adeitasunez begirunez estimatu* maitea besarkada* aupa epa
    hello hi hey dear greetings regards sincerely faithfully welcome goodbye bye hug hugs`,
  attackCitizen: `mentira mentiras mentiros* troll trol ignorante ignorantes tonto tonta tontos idiota idiotas estupid* ridicul* absurd* exagerad* exageras exagera llorar llorica quejica pesad* maleducad* inventad* inventas demagogia
    mentid* trol ignorant ignorants beneit ximple idiota idiotes estupid* ridicul* absurd* exagerat* exageres exagera plorar ploramiques pesat* pesad* maleducat* maleducad* inventat* inventes demagogia
    mentira mentiras mentireir* trol ignorante ignorantes parvo parva parvos idiota idiotas estupid* ridicul* absurd* esaxerad* esaxeras esaxera chorar choron pesad* maleducad* inventad* inventas demagoxia
    gezur* troll* ezjakin* tonto* tentel* inozo* ergel* barregarri* absurdo* zentzugabe* puztu* negar* astun* heziketa* asmakeri* demagogia*
    lie lies liar liars lying troll trolls ignorant fool fools foolish idiot idiots stupid ridiculous absurd nonsense exaggerate exaggerated exaggerating crybaby whine whining moaner rude demagogy`,
};
