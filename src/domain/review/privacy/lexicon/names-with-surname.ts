/** Given names that are words or rare, folded: in a reply a surname behind them tells that they name a person. */
const NAMES = `
  abdelkrim abilio abundio adoracion agueda amador amadora ambrosio amets amos angelina angelines angustias annelies aoife arantzazu ascension asuncion
  aurea balbina baltasar barnaby basilisa batiste beatrix begoñe belarmino benigno bernice bertram bettina bethan bronwen bryony candela candelaria
  candelas candida carmiña carol casimira castor cedric ceferino celedonia celedonio charo chema chus clarence clementine clotilde concepcion
  consol constance conxa cordelia crescencia crescencio crispulo custodia damia davinia declan delfin delmiro desamparados desiree dolça dores
  dorinda dorita doroteo dosinda edmund edwin emerenciana encarnacion encarni endika erundina ermengol ermitas esmeralda esperança estrela
  estrella eufrasia eularia eutiquio evangelina evanxelina evelio evencio fergus frances francesca francina fuencisla fuensanta fulgencia gaieta
  gaspar gema generosa genis gervasi gines godfrey gonçal graciano graciela guadalupe gumersinda gwendolyn hadrian haizea hamish harriet hazel
  herminda hilari hollis imelda inma inocencia inocencio ione iraia isidra isolda isolde itxaro itxaso ivonne jacoba jasper jesusa joaquima justo
  karin lander lazaro leocadio leopold liboria lide lino lionel lisardo loles loli lorea loreto lorna lourdes ludmila lukas lurdes macarena maica
  manoli marcial margalida marguerite maricarmen maripaz mariví martiria maruja melchor meliton mencia milagros modesta modesto nacho natividad
  neus nieves nkechi noe nolasc norma norman ona onesimo onofre orentino oskar oswald ottilie ottoline oier olatz paio paloma paqui paquita peio
  pello percival peru petra philippa phyllida piedad pippa placido pol praxedes primitiva primitivo prisca priscilla prudence
  prudencio purificacion puri queralt quico quim quima quimet quimeta quique remedios restituta restituto rhiannon rhona ricarda rita robin roi
  rogelia rosalina rosalind rosamund rowan rowena sagrario saladina salvador santi saskia sebastia sian silvestre sinforosa siobhan sixto
  socorro sonsoles soraya suso tadeo tamsin tanya tarsicio teo teresina tessa thaddeus toñi toño toribio transito trini trinidad ulpiano urbano
  valvanera ventura vicentica virtudes visitacion vladislav wendell wilson winnifred xabin ximo xisca yesica yewande
`;

export const NAMES_WITH_SURNAME: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));
