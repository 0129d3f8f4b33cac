/** Operations that only the direction of an emergency plan speaks of while the plan is activated. */
export const OPERATIONS = ['evacuation', 'roads', 'figures', 'perimeter'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * Phrases of a language for the operations. `named` phrases are nouns alone; they do not count in a
 * sentence that only links to the source ("carreteras cortadas: infocar.dgt.es").
 */
export type OperationPhrases = {
  evacuation: readonly string[];
  evacuationNamed: readonly string[];
  roads: readonly string[];
  roadsNamed: readonly string[];
  figures: readonly string[];
  perimeter: readonly string[];
  /** Phrases for what is not yet known, or not ours to say. */
  unknown: readonly string[];
  /** Phrases for advice in case of a future order. */
  supposed: readonly string[];
  /** Phrases that name the body in charge of such orders, without an order. */
  whoOrders: readonly string[];
  /** Phrases that only point to the source. */
  pointed: readonly string[];
};

const DIGITS = [...'0123456789'];
/** Beginnings of a number; each pattern needs at least two characters. */
const FIGURES = [...DIGITS, ...DIGITS.flatMap((first) => DIGITS.map((next) => `${first}${next}*`))].join(' ');

/** Words that phrases of all languages share, each set in its own line a language. */
export const operationWords = {
  figure: FIGURES,
  way: `carretera carreteras calle calles avenida avenidas camino caminos puente puentes vado vados autovia autovias autopista autopistas tunel tuneles
    tramo tramos carril carriles rotonda rotondas subterraneo subterraneos acceso accesos travesia
    carreteres carrer carrers avinguda avingudes cami camins pont ponts gual guals autovies autopistes tunels trams rotondes acces accessos travessia
    estrada estradas rua ruas ponte pontes camiño camiños autoestrada autoestradas tuneis accesos
    errepide errepidea errepideak errepidean errepideko errepideetan kale kalea kaleak zubi zubia zubiak tunel tunela tunelak autobia autobiak autopista
    sarbide sarbidea sarbideak biribilgune biribilgunea errei erreia galtzada galtzadak
    road roads street streets bridge bridges tunnel tunnels underpass underpasses motorway motorways highway highways lane lanes roundabout`,
  cut: `cortad* cerrad* abiert* reabiert* transitable* intransitable* impracticable* anegad* inundad* bloquead* despejad* restringid*
    tallat* tallad* tancat* tancad* obert* reobert* inundat* negat* negad* bloquejat* barrat* barrad* restringit*
    pechad* aberta* aberto* reabert* asolagad*
    itxita itxiak itxi irekita ireki moztuta moztu etenda urpean urpetuta blokeatuta blokeatu
    closed open reopened blocked flooded cut impassable passable shut`,
  is: `esta estan sigue siguen continua continuan permanece permanecen queda quedan quedara quedaran quedado estara estaran encuentra encuentran sido vuelve vuelven
    continuen seguix segueix seguixen segueixen queden estat tornen torna restara resten
    segue seguen fica ficaran quedou quedaron
    dago daude dagoela daudela geratu geratzen
    is are remains remain stays stay been being now`,
  train: `tren trenes cercanias metro tranvia trens rodalia rodalies tramvia proximidades trena trenak trenen trenik aldiriak aldirietako tranbia train trains rail trams tram`,
  people: `persona personas vecino vecina vecinos vecinas habitantes residentes familia familias evacuado evacuada evacuados evacuadas desalojado desalojados desalojadas
    persones vei veina veins veines habitants residents families evacuat evacuats evacuada evacuades desallotjat desallotjats desallotjades
    persoa persoas veciño veciña veciños veciñas desaloxados desaloxadas
    pertsona pertsonak pertsonek bizilagun bizilagunak familiak ebakuatu ebakuatuak
    people person residents neighbours families evacuees
    casa casas vivienda viviendas hogares edificio edificios hectarea hectareas cases habitatge habitatges llars edifici edificis hectaria hectaries
    vivenda vivendas fogares edificios etxe etxeak etxebizitza etxebizitzak eraikin eraikinak hektarea hektareak homes houses households buildings hectares`,
} as const;
