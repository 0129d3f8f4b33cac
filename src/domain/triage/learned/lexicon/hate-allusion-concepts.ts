/**
 * Words by which hate alludes to a group that it does not name, in es / ca / gl / eu / en (one line each). Folded; `*` means "begins with".
 * Harmless posts hold them too: what they weigh is learned, and none says hate alone.
 */
export const hateAllusionConcepts = {
  alludesToOrigin: `patera* cayuco* tanger meca moreria africa magreb senegal selva desierto camello* zoco bazar locutorio* acogida apellidos acento autocton* nativos integrarse integran integracion costumbres culturas cultura origen piel color sangre estrecho paisanos empadronad* nacionalidad etnia curry especias kebab* tribu clan clanes poblado patriarca jerga nouvinguts
    pastera pasteres patera pateres meca africa magrib selva desert camell* basar cognoms accent integrar* integren costums cultures cultura origen pell color sang paisans empadronat* etnia especies kebab* tribu clan poblat
    patera* caiuco* pateira* meca africa selva deserto camelo* bazar apelidos acento integrar* integran costumes culturas cultura orixe pel cor sangue empadroad* etnia especias tribu clan poboado
    patera* meka afrika* oihan* basamortu* gamelu* azoka abizen* azentu* integratu* ohitura* kultura* jatorri* azal* kolore* odolean erroldatu* etnia tribu klan* bertakoak
    dinghy dinghies mecca africa jungle desert camel* bazaar surnames accent integrate* customs culture* origin skin colour color blood ethnicity curry kebab* tribe clan natives`,
  alludesToFaith: `velo velos panuelo panuelito trapo tapada tapadas jamon cerdo alfombra rezan rezar rezando cristiano cristianos minarete* halal cuscus sombrerito nariz kipa secta
    vel vels mocador tapada tapades pernil porc catifa resen resar cristians minaret* halal barret nas secta
    veo panos pano tapadas xamon rezan cristian cristians minarete* halal nariz secta
    zapi zapia zapiekin beloa urdaiazpiko* txerria otoitz kristau* minarete* halal sudur* sekta
    veil veils veiled headscarf ham pork christian christians minaret* halal nosed sect praying`,
  alludesToGender: `cocina fregar fregona planchar plancha escoba sarten labores nina sitio peluca vestido vestuario* colorines arcoiris orgullo antinatural contranatura natura lobby adoctrin* pervert* desvia* anormales normales pecado curarse degener* afeminad* torcido bandera
    cuina fregar planxar escombra nena perruca vestit vestidor* colorins arc orgull antinatural contranatura lobby adoctrin* pervert* desvia* anormals normals pecat degener* bandera
    cocina fregar pasar escoba vasoira nena peluca vestido vestiario* arco orgullo antinatural contranatura lobby adoutrin* pervert* desvia* anormais normais pecado dexener* bandeira
    sukalde* garbitu lisatu erratz* neska ileorde* soineko* aldagel* ostadar* harrotasun* naturaz lobby doktrin* galdu* desbide* normalak bekatu* endeka* bandera*
    kitchen iron ironing dishes broom frock wig dress changing rainbow pride unnatural natural lobby groom* pervert* deviant* abnormal normal sin degenera* flag costume`,
  alludesToBody: `silla ruedas rampa rampas babear baba babean carga cargas producen aportan seleccion util utiles especial especiales ocupacional psiquiatrico
    cadira cadireta rodes rampa baven carrega produeixen aporten util utils especial ocupacional
    cadeira rodas rampa rampla babean carga producen aportan util especial ocupacional
    gurpil* arrapala* lerde* karga ekoiz* baliagarri* berezi okupazional*
    wheelchair* ramp ramps drool* burden useless producing special`,
  alludesToPoverty: `cajero manguera mangueras cartones chatarra cobre guarros mugre piojos pulgas limosna paguita* cuento sopa escoria mantenid* trapich*
    caixer manega cartrons ferralla coure bruticia polls puces almoina paguet* conte
    caixeiro mangueira cartons chatarra cobre porcallada piollos pulgas esmola paguin* conto
    kutxazain* mangera kartoi* txatarra kobre* zikinkeri* zorri* arkakuso* limosna
    doorways hose cardboard scrap copper filth lice fleas dole spongers`,
  meansThem: `ralea calana jaez gentuza chusma morralla gentecilla susodichos energumenos elementos individuos colectivo colectivos esos esas estos estas aquellos ellos ellas
    xusma gentussa gentalla mena individus collectiu collectius aquests aquestes aquells aquelles ells elles
    calana xentalla xentuza individuos colectivo eses esas estes estas aqueles eles elas
    jendaila halako* horrelako* horiek hauek haiek kolektibo*
    lot ilk sort them they those these themselves`,
  breeding: `conejo* conejas crian cria criar paren paridoras paridera* camada camadas reproduc* multiplic* procrean sangre genes genetic* heredit*
    conill* conilles crien pareixen ventrada ventrades reprodu* multipliqu* sang gens genetic*
    coello* coellas crian paren camada* reprodu* multiplic* sangue xenes xenetic*
    untxi* ugaltz* ugaldu* umatu* kumeak erditzen odol* gene* genetik*
    rabbits breed* breeding litter* multiply* reproduc* genes genetic* bred`,
  wishedAway: `vuelvan vuelvanse volved volver marchense marchaos larguense larguen sobran sobra hundan hunda hundir billete ida tierra pais casa alejad* lejos muro valla campo esconder escondan escondedlos barrer limpieza
    tornin tornar marxin marxar fora sobren enfonsin enfonsar bitllet anada lluny mur tanca amagar amaguin escombrar neteja
    volvan volver marchen marchar fora sobran afundan afundir billete ida lonxe muro valo agochar agochen varrer limpeza
    itzuli itzul alde joan kanpora soberan hondoratu txartel* urrun harresi* hesi* ezkutatu garbiketa
    return leave gone away sink ticket back far wall fence hide sweep cleanse cleansing`,
} as const satisfies Readonly<Record<string, string>>;
