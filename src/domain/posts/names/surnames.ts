const SPANISH = `
  abascal abellan acevedo acuña aguayo aguera aguilera aguirre agullo alarcon albarracin alberola albert alcaide alcaraz alcazar alcolea aldana
  alfaro almagro alonso altamirano alvarado alvarez amaya amoros anaya andreu anguita angulo antolin antunez aparicio arevalo arjona armijo arranz
  arribas arrieta artiles asencio atienza avalos avendaño ayllon aznar balaguer balbuena ballester ballesteros barea barragan barreiro barrientos
  bartolome bayon becerra bejarano bellido beltran benavent benavente benavides benitez benito bermudez bernabe bernabeu berrocal blasco blazquez
  bonet borras borrego borrero buendia bustamante cabrerizo calderon calvet camacho campillo canales canovas caparros caraballo carbajal carbonell
  carceller cardenas cardona carranza carrasco carrasquilla carrillo carrion carvajal casanova casanovas casares cascales castañeda castaño cañadas
  cañete cañizares cebrian cervantes cespedes chacon chavez cienfuegos cifuentes climent coello colomer cortez cotillas curiel davila diaz diego
  dieguez domenech dominguez donoso echevarria echeverria elvira enriquez escamilla escobar escobedo escolano esparza espinoza esquivel esteban
  estebanez esteve estevez fajardo farias feijoo felipe fernandez ferrandez ferrandis ferreira ferreiro figueroa folch franch galiano galindo galvan
  galvez gamez garces garcia garrido garriga garzon gilabert gimenez gimeno giner giraldo godoy gomez gomis gonzales gonzalez gonzalo gordillo
  guevara guillamon guillen guirado guisado gutierrez guzman heredia hernandez hernando hernanz herraiz herranz hervas holgado ibarra ibañez iborra
  iniesta jaime jaramillo jimenez jodar jorda juan juarez julia larios larrea ledesma leiva lillo liñan llopis llorca llorens llorente lopez lora
  lorente lorenzo lucas luengo lujan machuca macias madueño maldonado manrique marchante mari marin marquez marrero marti martin martinez martos
  mascaro mateo mateos mateu megias melendez melero melgar mendez mendieta mendoza menendez meneses miguez millan molero montaner montenegro
  montesinos montiel montoya morata moratalla morcillo morilla morillo morote moya moyano munuera muñiz muñoz narvaez navarrete negrin noguerol nuñez
  obregon ocampo ojeda oliveira oliver olivero oltra ordoñez orellana oropeza orozco orta ortega ortells ortiz ortuño osorio otero pacheco paez
  pallares palomino pantoja pedraza pelaez penalva peralta pereira perez periañez picazo piñeiro piñero porcel puig pujol quevedo quijano quiles
  quintanilla quintero quiroga quiros ramirez ramon requena reyna ripoll riquelme rivero roa roche rodenas rodrigo rodriguez roldan romera romeu romo
  rosello rossello rovira royo ruiz saavedra saez sainz salazar salcedo saldaña salgado salguero salmeron sanchez sanchis sancho sandoval sanroman
  sanz saura sebastian segui sempere sepulveda serna solis soliva suarez subires taboada tarrega tenorio toral tordera tormo torrecilla torrecillas
  trejo turpin ugarte ulloa uriarte uribe urquijo urrutia valcarcel valderrama valdes valdivia valencuela valenzuela valero valladares vallejos
  varela vargas varo vazquez velasco velazquez velez vidal vieira vilches villalba villalobos villegas villena yague yañez yepes zabala zamorano
  zurita`;

const CATALAN = `
  abello albiol alcover alsina amengual antich arbones armengol artigas aymerich balanza balcells barnils belda bellver benaiges bennassar berenguer
  bergada bertran bofarull bofill boladeras bonastre boronat borrell bru brugue brull busquets cabanes calaf camprubi canet capdevila capell cardus
  carrasquer casamitjana casellas castells claramunt colldecarrera corbella corominas crespi cruañes dalmau escoda escriva esplugues esquerdo estruch
  fabregas fabregat feixas ferragut ferre ferres figuerola fluvia fluxa fonollosa fontanet fontcuberta fornell fornes franquesa freixa freixas
  fullana gali garau garcies gasull gelabert gibert gisbert godall gomila gonell grimalt guasch guinart hereu isern jane jansana joan jover juanola
  julve llaneras lleonart lluch malet mallol manent maresme martorell masdeu masferrer masip massana massanet mir moner monfort montagut montserrat
  moragas morell morello mulet mundet muntaner mut nicolau nogues oliveras olle oller orriols ortoll parellada parera payeras pedrol perello pericas
  picornell pijoan poch ponsa portella portoles puigcerver puigdellivol puigdemont puigdomenech puigserver pujadas pujals quer rabasa rafols ramis
  raventos reig ricart ridao rigol rosell roset rotger roura rubies sabate sallent salom sansano sintes sirvent sitjas sole sureda taberner tarrago
  terrades torrens torruella trias tugores ubach vallespir vallverdu vendrell verdaguer verger viladrich vilalta vilaplana vilar vilaro vilella
  villalonga xirgu`;

const GALICIAN = `
  abeal abelleira abuin alfonsin amoedo anido antelo arines barbeito barcia bazarra boado bouzas boveda brage breijo bugallo caamaño cabaleiro
  calviño campelo canosa carballal carballeda carballido carneiro cascallar castelao castelo castiñeira castiñeiras castrillon cerqueira chapela
  couceiro couselo curras docampo dopazo doval eiras eiroa estraviz fandiño fariña feal ferradas ferreiros filgueira folgueira fontenla fouz
  freijeiro freijo freire froiz gayoso gomes goyanes graña insua janeiro lameiro landin lariño lavandeira liste lojo longueira lourido louro maceira
  maneiro mariño martelo meijide miras mosquera mouriño mouzo neira nogueira noya oubiña outeiral outeiro pampin paradela pazos pousada quintas
  quinteiro quintela rañal raño rianxo ribadulla rodal romay rouco sabucedo salgueiro sanda seijas seijo seoane sieiro silvar soutelo sueiro taibo
  tato teijeiro teixeira torreiro tourino touriño troitiño tubio verea vidueira vieites vilaboa vilariño villamarin viqueira`;

const BASQUE = `
  abaitua abaroa abasolo aboitiz agirre agirregabiria agirretxe agote aguirrezabala aierbe aizpuru aizpurua alberdi albizu aldabe aldalur aldasoro
  aldaz altube altuna alustiza amenabar amezaga amiano ansa ansorena antia anza apalategi apaolaza aramburu aranberri aranburu aranzabal araquistain
  arbeloa arbizu arbulu areitio aresti aretxaga argote arizmendi arregi arregui arretxe arriaga arriola arrizabalaga arruabarrena arteaga artetxe
  artola arzallus arzuaga astigarraga astiz atutxa auzmendi ayerza azcarate azcona azkarate azkue azpiazu azurmendi balerdi barandiaran barrena
  barrutia basabe basterra basterretxea basurto beitia belaustegi belaustegigoitia beloki bengoa bengoetxea beobide berasategi beraza beristain
  berriatua bolinaga dorronsoro duñabeitia echaniz echave echegaray echegoyen egaña eguia egurrola eizagirre eizaguirre eizmendi elejalde elgezabal
  elizalde elizegi elizondo elorriaga elorza elosegi erdozain ereño erkoreka ernaga errazti errekalde esnaola etcheverry etxabe etxaniz etxarri
  etxebarria etxeberria etxegarai etxenike etxezarreta ezeiza ezkerra fagoaga furundarena gabilondo galarraga galarza galdos gallastegi garaialde
  garaigordobil garaizabal garaizar garate garay garitano garmendia gastelumendi gaztañaga gaztelu goenaga goikoetxea goiri goiriena goitia gorostidi
  gorostiza gorriti goti goñi guisasola gurruchaga gurrutxaga ibarguren ibarluzea ibarretxe ibarrola idigoras igartua inchausti insausti intxausti
  iparragirre iparraguirre iraola irastorza irazabal irazusta iriarte iribar iriondo irizar irujo isasa isasi iturbe iturralde iturriaga iturrioz
  izagirre izaguirre iztueta jauregi jauregui kortabarria kortazar labaien labaka landaburu landeta larrauri larraza larrazabal larrañaga lasa
  laskurain leizaola lekue lekuona lertxundi letamendi lizarraga lizarralde lizaso loiola lopategi madariaga manterola markaida markina maruri
  mendiguren mendiola mendizabal michelena mitxelena mugica mugika muguruza mujika munitis murua muñagorri narbaiza oianguren oiartzabal olabarria
  olabarrieta olaberria olaetxea olaizola olano olarte olaskoaga olazabal olazaran oleaga ondarra ordoki oregi ormaetxea ormazabal oronoz ortuzar
  orue osa otaegi otegi otxoa otxotorena oyarzabal oyarzun oñatibia pagola pikabea querejeta rekondo retegi sagardoy sagarna sagasti sagastizabal
  saizar salaberria salaverria salegi salsamendi sarasola sarasua sarriegi sasiain sodupe solabarrieta solaun sorozabal telleria txapartegi txurruka
  ubillos ugalde ugarteburu ugartemendia unanue unzueta urain uranga urbieta urdangarin urdapilleta uria urizar urkiaga urkijo urkiola urkizu urresti
  urretabizkaia urruela urrutikoetxea urtasun urtubia usabiaga uzkudun yarza zabaleta zabalo zabalza zalakain zaldibar zaldua zalduegi zapiain
  zapirain zarandona zarate zearreta zelaia zendoia zubeldia zubiaga zubiaurre zubieta zubikarai zubillaga zubiria zubizarreta zufiria zugasti
  zulaika zuloaga zumalabe zumalakarregi zumeta zurutuza`;

const ENGLISH = `
  adams allen anderson andrews armstrong atkinson austin bainbridge barnes barrett bates beckett bennett booth bradley bradshaw bryant burgess burton
  byrne cameron campbell carr chapman clark clarke clayton coldwell coleman collier collins connolly cowell cox crawford cunningham curtis daly
  davidson davies davis dawson dixon donnelly doyle duffy dunn edwards elliott ellis evans farrell ferguson finch fitzgerald fleming fletcher flynn
  fraser gallagher gibbs gibson gilbert goodwin graham greenwood griffin griffiths hamilton hammond hancock harding hardy harris harrison hartley
  harvey hawkins hayes haynes henderson hewitt higgins hodgson hopkins howe hudson hughes hutchinson jackson jarvis jenkins jennings johnson johnston
  jones kelly kennedy lawson lloyd macdonald mackenzie marshall matthews mccarthy mcdonald mckenzie mclean middleton mitchell moore morgan morris
  morrison murphy murray newman nicholls o'brien o'connor o'neill o'rourke obrien osborne palmer parkin parsons patel patterson payne pearce pearson
  perkins perry phillips pickering pollard poole powell quinn reeves reynolds rhodes richards richardson roberts robertson robinson rogers rowe
  russell ryan sanders saunders simmons simpson smith stephenson stevens stevenson stewart stokes sullivan sutton thompson thomson thornton townsend
  underwood wallace walsh warren watkins watson watts webb whitehead whitlock wilkins wilkinson williams williamson willis wilson yates`;

const OF_COMMUNITIES = `
  abdi achour adeyemi afonso agarwal aguiar ahmadi akhtar alami alaoui albu amrani andersson antonescu araujo aydin azevedo barbu barry belkacem
  belmonte benali benjelloun bennani berrada bhatt bianchi bielecki boateng bondarenko botezatu bouazza bouzidi boyko cardoso carvalho ceban
  chaudhary chaudhry chen cheng cherkaoui chowdhury ciobanu cisse ciubotaru constantinescu cosma coulibaly danciu daoudi desai dhaliwal diallo diarra
  diouf doumbia dragomir dumitrescu dumitru dutta ferrari filipescu fonseca georgescu gheorghiu ghosh goncalves grigorescu gueye gupta haddad haddou
  hossain hrytsenko huang hussain idrissi ilie ilyin ionescu ivanov ivanova jaiteh jalloh jovanovic kabbaj kaczmarek kamara kapoor kebe khalil khan
  khatib konate kovacs kovalchuk kovalenko kowalczyk kowalski kravchenko kumar kuznetsov lahlou lewandowski liang liu lungu lysenko macedo malik
  mansouri marinescu martins matei mbaye mehta mello mendes mensah mihai mihailescu miron mishra mitrea moldovan monteiro moraru morozov mukherjee
  munteanu nair nascimento ndiaye nguyen niang niculescu nistor novak nowak okafor okeke okonkwo oliynyk oprea ouali ouedraogo owusu oyelaran panait
  patil pavlenko petrenko petrescu petrov petrova pinheiro pires popa popescu popov popova qureshi radu raman rana reddy ribeiro rodrigues romaniuk
  rossi rotaru rusu sabiri saidi sall sane sanneh sarr savchenko serban sesay shah sharma shehu shevchenko shi sidhu sidibe sokolov souza sow stanciu
  stefanescu stoica subramanian sylla szymanski tahiri tanase tavares tazi thiam tkachenko toma touray toure traore tudor tymoshenko ungureanu varga
  vasilescu verma vlad volkov wang wisniewski wojcik wu xu yang yildiz yilmaz zhang zhao zheng zhou zhu zielinski zouaoui`;

/** Surnames frequent in Spain and of larger communities that hardly mean anything else, folded. */
export const SURNAMES: ReadonlySet<string> = new Set(
  [SPANISH, CATALAN, GALICIAN, BASQUE, ENGLISH, OF_COMMUNITIES].flatMap((names) => names.trim().split(/\s+/)),
);
