import type { WordSets } from '../../phrases/parse-phrase.ts';

/** People, places and waters that the phrases speak of, in all languages at once: posts mix them. */
export const wordSets: WordSets = {
  child: `nin* nina* nino* bebe* crio* cria hijo* hija* hijit* nieto* nieta* sobrin* menor* chaval* peque* adolescente*
    nen nena nens nenes noi noia fill filla fills filles nado net neta menut*
    nena* neno* rapaz* cativ* fillo* filla* neto* neta*
    haur* ume* seme* alaba* umetx* mutil* neska* biloba*
    child* kid* baby boy girl son daughter toddler infant grandson granddaughter teenager*`,
  elder: `abuel* yaya yayo ancian* jubilad* mayor mayores octogenari* suegr*
    avi avia avies iaia iaio
    avo avoa avos vellin* vell*
    amona* aitona* amama* aitite* zaharr* adineko*
    grandma grandpa grandmother grandfather granny nan grandad granddad elderly pensioner*`,
  kin: `padre madre papa mama marido mujer esposa hermano hermana tio tia primo prima novio novia pareja amigo amiga
    pare mare home dona germa germana oncle tieta cosi cosina xicot xicota amic amiga
    pai nai irman irma tio tia noivo noiva
    aita ama aitak amak anaia arreba senarra emaztea laguna izeba osaba
    dad mum mom father mother husband wife brother sister uncle aunt cousin friend partner hubby missus auntie niece nephew`,
  neighbour: `vecin* compañer* inquilin* veí veïna veïns veins veïnes vecindari* veciñ* bizilagun* auzokide* neighbour* neighbor* flatmate roommate`,
  anybody: `banist* embarazad* turist* senderist* obrer* operari* voluntari* repartidor* peaton* embarassad* banyist* turist* bainulari* turist* swimmer* hiker* tourist* pregnant worker* guy
    gente persona* señor* hombre* mujer* chico* chica* tipo tio joven* muchach* alguien familia* pasajer* conductor* ciclista* motorista* viejo vieja
    gent persona* senyor* home homes dona dones noi noia xicot* algu jove* famili*
    xente persoa* home homes muller* mozo moza alguen familia*
    jende* pertsona* gizon* emakume* gazte* norbait* familia*
    people person* man men woman women guy someone somebody family families passenger* driver* lady old lad lads bloke* mate mates student*`,
  someone: '<child> <elder> <kin> <neighbour> <anybody>',
  shut: `coche* furgon* autobus bus camion ascensor* garaje* garage* sotano* parking aparcamiento bajo casa piso vivienda azotea tejado terraza portal tren vagon tunel
    cotxe* furgoneta ascensor garatge soterrani aparcament casa pis teulada terrat tren tunel
    furgoneta elevador garaxe soto tellado
    auto* kotxe* igogailu* garaje* soto* etxe* teilatu* autobus* tren*
    car cars van lift elevator garage basement cellar house home flat roof attic train tunnel bus truck underpass`,
  water:
    'agua aguas riada corriente barro lodo inundacion aigua corrent riuada fang auga enchente corrente ur ura urak uholde* water flood floodwater current mud',
  rises: `sube subiendo subir subio crece creciendo creciendo aumenta entra entrando llega llegando cubre cubriendo arrastra lleva llevando
    puja pujant creix creixent arriba cobreix emporta
    sobe subindo medra medrando chega entra leva
    igotzen igo sartzen iristen heltzen
    rising rises coming rose enters entering reaches`,
  vulnerable: `<child> <elder> embarazad* silla enferm* encamad* cama discapacitad* impedid* insulina oxigeno dependiente* residencia asmatic* muletas
    embarassad* cadira llit malalt* discapacitat* residencia geriatric oxigen insulina
    cadeira cama doente* osixeno
    gurpil* ohean gaixo* haurdun* egoitza
    pregnant wheelchair bedridden disabled insulin oxygen crutches carehome nursing`,
  danger: `agua aguas riada corriente barro rio barranco humo fuego llamas incendio gas aigua corrent riuada riu barranc fum foc flames incendi auga enchente
    fume lume lapas ura urak uholde* ibaia kea sua suak sute* water flood current river smoke fire flames`,
  leave: `salir bajar subir escapar abrir moverme movernos moverse movernos caminar andar salir respirar sortir baixar pujar escapar obrir moure caminar sair subir abrir erguer*
    irten atera jaitsi ireki mugitu ibili out down escape move walk leave`,
  roof: `tejado* azotea altillo terrado techo cubierta cornisa teulada terrat altell sostre tellado faiado teilatu* ganbara* roof rooftop attic loft`,
  weapon: `cuchillo* navaja* hacha machete* pistola* escopeta* catana punal arma ganivet* destral coitelo* machado aizto* labana* aizkora knife knives axe machete gun rifle shotgun sword`,
  pills: `pastilla* pildora* medicamento* somnifero* tranquilizante* barbituric* pastilles pilula* pills tablets medication`,
  notmoving: `azul morad* palid* inmovil blau lila urdin blue limp`,
};
