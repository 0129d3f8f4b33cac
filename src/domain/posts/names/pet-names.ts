const SPANISH = `
  adri alfon alvarito amparito ampi anabelen angelines angelita antoñita antoñito bea bego begoñita belinda benja berni candi carmenchu carmencita
  carmiña cata chabela chari charito chavela chavi chayo cheche chema chencho chole chonchi choni chuchi chus cuca cuqui dori dorita edu elenita emi
  encarni enri espe estefa esti fani fede feli fernan frasqui gabi geles gelu genara geno gonza goyo guille gus herme ina isa isabelita isi jacin
  javito jesusin joaco jony jorgito josan josele joselito joselu josema josemi juanan juancar juancarlos juande juani juanillo juanin juanita juanito
  juanlu juanmi juanpe juanra lala lalo lauri leti lito loles loli lolita lorenzito luchi lucho luci luisito luismi lupita malu mamen manoli
  manolillo manolita manolito mariajo marichu marijo marijose mariluz marimar maripaz maripili maripuri martita maruchi maruja marujita mayte menchu
  merceditas mero migue miguelin miguelito milagritos miri moncha monchi nachete nandi nando nati neli neni pablete pablito pachi pacorro paqui
  paquita paquito patri paulita pedrin pedrito pelayin pepi pepillo pepin pepito pepon perico petri pilarica pilarin ponchi purita quico quini quino
  quique rafi rafita ramonchu ramoncin richi rober rodri rogeli rosi sabri samu santiaguin seba sebas silvi soni susi tamy tante tatis tere teresita
  tini toñete toñi toño trini txus uge vicen viki yoli yoly ñaki`;

const CATALAN_GALICIAN_BASQUE = `
  arantxi bet bielet bixen carmeta cholo cisco ciscu fermintxo francina goio inaxio isiar izas iñaxi jexux joanet jordinet josean josepet josetxo
  josito juantxo koldobi lisardo llucieta lluiset luixi maitetxu manoliño mariagna maripepa martxel maruxiña matxin mentxu micalet miquelo nekanetxu
  neleta nelo niko nofre pantxo paquiño patxo pepet pepeta pepica pepiño pepucha pilartxo potxolo quima quimet quimeta sabeliña sefa sento sisco
  siset suseiño susiño suso tano teresina tiana tofol toful tonet toneta tucho txelis txemi txetxu txuso vicenteta visantet xabin xabitxu xanciño
  xanti xesc xesusiño xim ximo xisca xisco xiscu xocas xuso xuxa`;

const ENGLISH = `
  andy angie barb benny bernie bertie cath charley chrissy dougie eddie gabby gerry izzy jacko jimbo jonno josie kenny larry liz maddie maisie mandy
  mick mitch nell nicky ollie ronnie shaz stevie teddy tony trish vince`;

/** Pet names (Paco, Xisca, Txema), folded, with hardly any other meaning. */
export const PET_NAMES: ReadonlySet<string> = new Set(
  [SPANISH, CATALAN_GALICIAN_BASQUE, ENGLISH].flatMap((names) => names.trim().split(/\s+/)),
);
