/** Frequent words of Basque replies; without accents. Its endings tell the rest. */
export const BASQUE = `
  eta edo ez bai ere baino baina ala nola noiz non nora nondik nork nor zer zein zenbat zergatik oso gehiago gutxiago asko gutxi dena denak dute
  bat batek bi hiru hau hori hura hauek horiek haiek hemen hor han orain gaur atzo bihar gero beti inoiz oraindik dagoeneko jada bakarrik ondo gaizki
  horrela da dira zen izan izango dago daude dagoen egon gaude gara zara zarete naiz du dute dugu duzu duzue ditu ditugu dituzu dio diogu dizugu
  dizut zaizu zaigu zaio daiteke daitezke dezakezu dezakegu behar nahi ahal ezin egin egiten egingo eman ematen emango hartu hartzen joan etorri jakin
  dakigu dakizu ikusi deitu idatzi esan eskatu jaso pasatu pasatuko bidali bidaliko aztertu konpondu eskerrik eskerrak kaixo egun arratsalde gabon
  agur ondo izan sentitzen ulertzen irakurtzen lagundu laguntza laguntzeko ura urik uraren iturriko kalea kaleko plaza auzo argi argia abisu abisua
  oharra mezu mezua mezuak taldea taldeari taldeak udala udalak udaleko udal egoitza hitzordu hitzordua ordutegi ordutegia irekita itxita ireki itxi
  ostirala osteguna asteazkena asteartea astelehena larunbata igandea urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria
  azaroa abendua aste astea hilabete urte urtea epea ordaindu ordainketa izapide izapidea web webgunea esteka orri orria informazio informazioa
  hurrengo arriskua arriskurik larrialdi larrialdiak osasun kexa erreklamazio erreklamazioa jarri eskola eskolak edan ez edan erabili igo jaitsi
  leihoak ateak saihestu partekatu faltsua faltsuak egia datu datua datuak ofiziala dokumentuak argitaratuta herritar auzotar pertsona jende berri
  ordu ordua ordutan minutu gertu urrun aurretik ondoren bitartean etxe etxea auto autobus liburutegia igerilekua zaborra zerga galdera galdetu
  galdetzeagatik erantzun erantzungo egiaztatu egiaztatuta baieztatu ezabatu pribatuan mesedez zure zuri zurekin gure guk zuk buruz arabera arte
  gabe dela denez delako duen dituen badaukazu baduzu zaitez ari
  an era lo del ea beste bestela
  bidaia bidaiak txartela aldaketa aldaketak dirua itxaron itxoiten haserrea nekea eragozpenak argi hasi hasten bukatu amaitu iritsi atera sartu bilatu
  aurkitu bildu garbitu garbiketa pauso parkea zuhaitz zuhaitza edukiontzia espaloia zuloa zarata lurra zerua euria haizea sua kea sutea uholdea gunea
  herria hiria zentroa eraikina solairua atea giltza papera posta telefonoa zenbakia zerrenda prezioa doan libre handi txiki altu baxu luze labur azkar
  motel erraz zail hobe lehen azken edozein herritarrak auzokoak ikasleak ume umeak haurrak adineko familia familiak medikua farmazia arduraduna unea
  egia gauza arazoa arazoak zalantza zalantzak iradokizuna proposamena begiratu begira irakurri geratu`;
