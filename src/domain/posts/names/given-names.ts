const SPANISH = `
  aaron abel abelardo abraham adela adelaida adelina adolfo adrian adriana agapito agata agustin agustina ainara ainhara ainhoa ainoa aitana aitor
  alan alberto alejandra alejandro alejo alex alexandra alexia alfonsa alfonso alfredo alicia almudena alvaro amadeo amalia amelia ana anabel
  anacleto anais anastasia anastasio andrea andres ania anibal anna anselma anselmo antonella antonia antonino antonio araceli ariadna ariel armando
  arsenio arturo atanasio aurelia aureliano aurelio avelina avelino baldomero barbara bartolome basilio beatriz begoña benedicto benita benito
  benjamin bernabe bernarda bernardino bernardo berta bibiana blas bonifacio braulio brenda brigida camila camilo candido carina carla carlos
  carlota carmela carmelo carmen carmina carolina casandra casilda casimiro catalina cayetana cayetano cecilia cecilio celestino celia celso chiara
  cintia cipriano cirilo ciro claudia claudio cleofe conrado constantino cornelio cosme crisanto crispin cristian cristina cristobal cristofer dafne
  damaris damaso damian daniel daniela dario david debora delfina delia demetrio diana diego dimas dionisia dionisio domiciano domitila donato
  dorotea dulcinea edgar edith edmundo eduarda eduardo edurne efren eladia eladio elena eleuterio eliana elias elisa elisabet elisabeth elisea
  elisenda eliseo eloisa eloy elvira emeterio emilia emiliano emilio emma emmanuel engracia enrique enriqueta epifanio erasmo eric erica erika
  ernesta ernesto estanislao esteban estefania estela ester esther etelvina eufemia eufrasio eugenia eulalia eulogio eusebia eusebio eustaquio
  eutimio evangelina evaristo evelia evelyn ezequiel fabian fabiana fabiola fabricio facundo fatima faustina faustino fausto federica federico
  felicia feliciana feliciano felipa felipe felisa felix fermin fermina fernanda fernando fidel fidela filiberto filomena florencio florentina
  florentino florinda fortunato francisca francisco fructuoso fulgencio gabino gabriel gabriela gemma genaro genoveva georgina gerardo gerta
  gertrudis gervasio giovanna gisela gladys gonzalo gregoria gregorio griselda guillermina guillermo gumersindo gustavo hector helena heliodoro
  heraclio heriberto hermenegildo herminia herminio higinia higinio hilaria hilario hipolito honorato honorio horacio hortensia hugo humberto
  ignacia ignacio ildefonso indalecio ines ingrid inmaculada irene isaac isabel isabela isaias isidora isidoro isidro ismael isolina ivan ivana
  iñigo jacinta jacinto jacobo jaime jairo javier jenaro jenifer jennifer jeremias jeronima jeronimo jessica jesus joaquin joaquina joel johanna
  jonas jonatan jonathan jordana jorge jose josefa josefina josue jovita juan juana julia julian juliana julieta justina justino juvenal karen
  karina karla katia laura laureano leandra leandro leocadia leonarda leonardo leoncio leonel leonor leopoldo leovigildo leticia lidia liduvina
  liliana lorena lorenza lorenzo lucas lucia luciana luciano lucila lucio lucrecia ludivina luis luisa luisina lupe mabel macario magali maira
  malena manuel manuela marcela marcelino marcelo marciano marcos maria mariana mariano maribel maricarmen maricruz mariela marilo marilu mario
  marisa marisol maritza martin martiniano mateo matias matilde mauricio mauro maximiliano maximino mayra melisa micaela miguel milena minerva
  mirella miriam mirta moises monica muriel nadia nahia nahiara naiala naiara nancy narcisa natalia nazario nelida nemesio nerea nereida nestor
  nicanor nicasio nicolas nicolasa nicomedes nilda noelia noemi norberta norberto nuria obdulia octavia octavio odon ofelia olalla olegario olimpia
  olimpio omaira oscar osvaldo oswaldo otilia ovidio pablo pamela pancracio pascuala paula paulina paulino paulo pedro pelayo petronila policarpo
  porfirio priscila quintin quirino rafael rafaela raimunda raimundo ramira ramiro ramon ramona raquel raul rebeca regina reinaldo remigio renata
  renato ricardo roberta roberto rodolfo rodrigo rogelio rolando roman romina romualdo ronaldo rosalinda rosana rosaura rosenda rosendo rosina
  roxana ruben rufina rufino ruperto ruth sabino sabrina salome salomon salustiano samanta samantha samuel sandra saray saturnina saturnino saul
  sebastian sebastiana secundino segismundo selene serafin serafina sergio severina severino silvana silverio silvia silvino simeon simon simona
  sofia susana tamara tania tatiana telesforo telma telmo teodora teodoro teodosio teofila teofilo teresa tiburcio timoteo tobias tomas tomasa
  ubaldo ursula valentin valeriano valerio vanesa vanessa venancio veronica vicenta vicente victoriano victorina victorino virgilio viviana vladimir
  walter wenceslao wilfredo xenia ximena yago yaiza yamila yanira yasmina yeray yesenia yessica yolanda yurena zacarias zaida zaira zenobia zoe
  zoilo zoraida zulema`;

const CATALAN = `
  adam adria agnes aleix alexandre amadeu anicet aniol antoni apol·lonia arcadi arlet arnau assumpcio assumpta augustina bartomeu benet bernadet
  bernadeta bernat blai carles caterina climent coloma conxita cosima didac dionis domenec eduard elionor eloi emili empar enric ernest esteve
  eudald eulogi facund fermi ferran francesc frederic fructuos gerard gil gisel guerau guifre guiomar ignasi imma iolanda isidre ivet ivette jacint
  jaume jeroni joan joana joaquim jofre jordi josep judit julita laia llatzer lledo llibert llorenc lluc llucia lluis lluisa llull macia magi
  maixenca marcal marcel·li mariona marti matilda miquel miquela mireia montserrada narcis nuri oleguer pepita perot ponc quirze rafel raimon ramir
  remeis ricard roderic roger rosend roser roso rut sadurni sergi serni teodor tomeu tresa txell valenti vicenc vicent violant voro xavier xesca`;

const GALICIAN = `
  aldara alvar amaro andreia antia antio antolin anxela anxo anxos artai avelaina balbino brais brandan breixo carme chelo cibran cristovo duarte
  elisardo elixio elvina estevo eufemio farruca farruco filomeno fiz fuco gonzala guillerme hixinio iago icia irea loaira lois loisa loliña lourenzo
  lucinda mafalda manoel marcelina maricha mariña martiño maruxa mauricia migel milucho mingos moncho noela nuno obdulio olaia paulos pedrouzo
  pepucho pilara prudenciano reinalda rosiña sabela servando sidro sira tareixa tegra uxia uxio vicenzo xabier xacinta xacobe xacobo xaime xan xana
  xaquin xaquina xela xenaro xenerosa xeronimo xesus xian xiana xiao xil xoan xoana xoaquin xose xosefa xulia xulio xurxo xusta zeltia`;

const BASQUE = `
  abene agurtzane ainhize ainize aintzane aiora aitziber alaitz alazne amagoia amaia amaiur anartz ander andima andoitz andoni andrekina ane antton
  antxon araitz arantxa arantza argiñe aritz arkaitz arrate asier aurken axier bakartxo balendin beñardo beñat bingen bittor bittori bixente eider
  eneko eneritz erlantz estebe estibaliz estitxu eukene eñaut eñeko gaizka galder garazi garbiñe gartzen gaxan gergori gexan goizane goizargi
  gontzal gorane gorka gotzon gurutzi hegoi henar ianire ibon idoia igone igor iker ikerne imanol inaki ioritz irantzu iratxe irune iruñe isasi
  itsasne itxasne itziar iurgi ixone izaro izaskun iñaki jabi jagoba jaione jakes jakoba jasone joanes jokin jon jone joseba josebe josu josune joxe
  joxean joxemari joxepa julen jurgi karmele karmelo katalin kattalin kauldi kepa kerman kimetz koldo koldobika kontxi larraitz leire leyre lierni
  lontxo luixa luken lutxi maddalen maddi maialen maider maitane maixabel malen manex manu markel mattin matxalen mertxe mikel mikele mirari miren
  mirentxu nagore naia naroa nekane oihana oihane onintza osane pantxika patxi paxkal pernando perutxo sabin sorkunde terese tiburtzi txaro txema
  txomin ugaitz uhaitz unai unax urko urtzi xabat xabi xiker ximun xuban yosune zaloa zurine zuriñe`;

const ENGLISH = `
  abigail ada adele adrienne agatha aidan aileen aina alastair albert alexander alf alfie alfred alice alison allison amanda amaya amelie amy andreu
  andrew angels anita anne annette annie anthony anton archie arthur ashley asun audrey axel ayesha barry beatrice becky begona ben bernard bert
  beryl beth bethany betty bev beverley biel billy bobby borja bradley brandon brendan brian bridget bryan caitlin callum cameron caroline carolyn
  catherine cathy cecil charles charlie cheryl chloe chris christine christopher cindy claire clifford clive colin conchi connie connor craig curtis
  cynthia cyril dani danny darcy darren dave debbie deborah deirdre demi denise dennis derek desmond diane dominic donald donna doreen doris dorothy
  douglas duncan dylan edie edna edward eileen elaine eleanor eli elijah elizabeth ellen ellie elsie emily encarna enid erik ernie ethan ethel evan
  evie ezra finley fiona fred freddie freya gareth gary gavin geoff geoffrey george gerald geraldine gilbert gillian glenn gordon goretti graham
  greg gregory gwen gwyneth hannah harold harry hattie heidi helen henry hilary hilda horace howard hugh hughie ian iballa imani imogen isabella
  isabelle ivor izan jack jackie jacob jacqueline jake james jamie janet janice jason javi jaxon jayden jayne jean jeffrey jemma jenny jeremy jerome
  jill jillian jim jimmy joanna joanne jodie joe joey john johnny joseph josephine joshua joyce juanjo juanma judith judy julie juliet justin kate
  katherine kathleen kathryn kathy katie kay kayden kayleigh keira keisha keith kelly kenneth kerry kevin kian kieran kike kim kimberly kirsty kyle
  lara lauren laurence lawrence leah leanne len leonard leroy lesley leslie lewis liam lindsay lizzie logan lola lorraine lottie louis louise lucy
  lydia lynn lynne maggie malcolm manel manolo marcus marga margaret margarida mariajose marian marilyn marion mariza marjorie marlene martha marvin
  mary mateu matthew maud maureen maurice mavis megan melanie melissa merche mia michael michelle mike mildred millan millie miranda mohammad moira
  mollie molly montse morgan myra nadine naomi natalie natasha nathan neil nellie neville niamh nicholas nico nicola nicolau nicole nigel noah
  oliver owen paco patrick paul pauline peggy pepa pepe percy pere peter phil philip phillip phoebe phyllis quim rachel rafa ralph raymond rebecca
  reg reginald rhys richard riley robert roderick rodney ronald roque rosie roy rupert russell ryan sarah scarlett scott shane shannon sharon shaun
  sheila shelley shirley sophie stacey stanley stella stephanie stephen steve steven stewart stuart susan suzanne sylvia ted terence thea thelma
  theo theresa thomas tiffany timothy toby tom tommy tracey tracy trevor trudy tyler tyrone valerie vincent vivian vivienne wendy wilf wilfred
  william winifred winnie winston xavi yvonne zach zachary zayn`;

/**
 * Given names of larger communities: Morocco and West Africa, Romania and Ukraine, China and South
 * Asia.
 */
const OF_COMMUNITIES = `
  abdallah abdel abdelaziz abdelkader abdellah abderrahim abderrahman abdou abdoulaye abdul abdullah adil adina agnieszka ahmad ahmed aicha aisha
  aissatou aleksandr aleksandra alexandru alexei alina aliou amadou amine amir amit amrit anass anastasiya anatoly anca anderson andreea andrei
  andriy anghel anil anjali anwar arjun asif aurel aurelian aya ayman ayoub aziz aziza badr beata bilal bogdan bohdan boris borys boubacar bouchra
  brahim brayan catalin cezar chaima chaimae cheikh chiamaka ciprian claudiu constantin corina cosmin costel costin cristi cristinel danut danuta
  darya dayana deepak deivid denisa dimitar dmitri dmitry doina dorin dorota dounia dragos driss dumitru edinson ekaterina elkin emanuel emeka
  emerson eugen ewa fadoua fahad faisal faiza farah farid farida fatiha fatimah fatimata fatou fatoumata fernandinho florin fouad freddy georgeta
  georgi georgiana geovanny gheorghe ghita gilson grzegorz gurpreet hafida hajar hakim halyna hamid hamza hanan hanane hanna harpreet hasna hassan
  heidy hicham hind horia houda houria hristo hussain hussein ibrahim ibrahima idriss ikram ileana ilham iliana iliass imad imane imran inna ioan
  ioana ion ionel ionela ionut irfan irina iryna ismail iulia iulian iuliana ivaylo jadwiga jakub jamal jamila janusz jefferson jeison jerzy jhon
  jhonatan jiahao jiaqi jing joao johan johana justyna kamal karim karima kasia katarzyna kateryna katherin kenza khadija khadim khalid khrystyna
  kiran kofi krasimir krzysztof ksenia kumar kwame lahcen laila lamia larisa latifa laurentiu lavinia lech leidy leila lesya lijuan liudmyla liviu
  lizbeth loubna lucian lukasz luminita lyudmila maciej magda maicol maksym malgorzata malika mamadou mamoun mandeep manpreet marcel marek mariam
  mariama marinel marinela marius mariya marleny mateusz mayerli maykel mbaye mehmood mei meiling meryem michal mihaela mihai mihaita ming mircea
  mirela modou mohamed mohammed mokhtar mouna mounir mourad moussa muhammad mustafa mustapha mykola nabil nadiya naima najat najib najlae nasser
  nataliya natalya naveed nawal nayeli nelly ngozi nicoleta nicu nicusor nikita nikolai nisha nisrin nouhaila noureddine nubia oana octavian oksana
  oleg oleh oleksandr oleksandra oleksiy olena olha olu olumide omar orest ostap othman oumar ousmane ousseynou ovidiu pavel pawel petronela petru
  piotr plamen polina pooja priya przemyslaw qiang rachid rachida radka radu rafal rahma rahul rajae rajesh rakesh raluca rania rashid ravi razvan
  redouane remus rida ridouan rohit rosmery ruddy ruslan ryszard saad saida salah salim salima salma samir samira sanaa sandeep sanjay sergei sergey
  serguei serhiy seydou shabana shahid shreya siham sikandar singh sofiane sorin souad soufiane soukaina stanislav stanislaw stefan stefania stoyan
  sukaina sukhwinder sunil sunita svetlana svitlana taras tarik tariq tatyana tetyana tiberiu todor tomasz touria traian tsvetan usman valentyna
  vasile vasyl vijay vikram viktor viktoria viorel viorica vitaly vlad volodymyr wafa wafae walid weiwei widad wilmer wojciech xia xiaoming xiaoyan
  xin xiuying yadira yahya yamileth yana yaneth yanyan yaroslav yasin yasmin yasmine yassin yassine yeimy yeison yevhen ying yordan yordi younes
  youness yousra youssef yulia yuliana yuliia yuri yuriy yusuf zahid zainab zakaria zbigniew zeeshan zhanna zhen zhi zineb zofia zohra zouhair zulma`;

/** Given names in all our languages and of larger communities that hardly mean anything else, folded; the ñ stays. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  [SPANISH, CATALAN, GALICIAN, BASQUE, ENGLISH, OF_COMMUNITIES].flatMap((names) => names.trim().split(/\s+/)),
);
