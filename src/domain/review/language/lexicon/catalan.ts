/** Frequent words of Catalan and Valencian replies, those that they share with their neighbours too; without accents. */
export const CATALAN = `
  el la els les l un una uns unes de d del dels a al als en amb sense per pel pels des fins sobre entre segons contra cap davant durant i o ni pero sino
  perque que si quan on com qual qui quant molt molta molts moltes mes menys poc tot tota tots totes altre altra altres mateix mateixa cada algun alguna
  alguns algunes ningu res alguna algu este esta aço estos estes aquest aquesta aixo aquests aquestes eixe eixa aquell aquella aci aqui alli ara hui avui
  ahir dema despres sempre mai encara ja tambe tampoc nomes be malament aixi no es s em m et t li els ho hi ne n ens vos us meu meua meva teu teua teus
  teues teva teves seu seua seus seues seva nostre nostra nostres vostre vostra jo ell ella nosaltres vosaltres voste vostes
  es son era fou ser sigut estat sera seran esta estan estem estar estava hi ha haura han he hem haver havia te tenen tens tenim tindre tenir tinc
  pot poden pots podem poder podras deu deuen fa fan fem fer fet va van anem anar vaig ve venir vol volen vols volem voler sap sabem saps saber diu dir
  dius diem dona donem donar vore veure veiem veus passa passem passar telefona telefonar truca trucar escriu escriure escriu nos conta contar contes
  gracies hola bon bona dia dies vesprada tarda nit nits salutacio salutacions sent sentim lamentem entenem comprenem llegim ajuda ajudar aigua aixeta
  carrer carrers plaça placa barri llum fanal arreglar avis avisos avisar avises missatge missatges equip equips ajuntament seu cita horari horaris obri
  obrin obre obren oberta obert tanca tanquen tancada tancat divendres dijous dimecres dimarts dilluns dissabte diumenge gener febrer març marc abril
  maig juny juliol agost setembre octubre novembre desembre setmana any termini pagament pagar tramit tramits web enllaç enllac pagina informacio
  informar informem tornem tornar seguix segueix seguim treballa treballem treballant perill emergencia emergencies salut queixa reclamacio reclamar
  posar escola escoles collegi begues beure cuines cuinar uses usar creues creuar puja pujar baixa baixar portes finestres evita comparteix compartir
  compartisques fals falsa cert dada dades oficial oficials document documents publicat vei veina veins veines persona persones gent nou nova proxim
  proxima hora hores minuts prop lluny abans mentre casa cases cotxe cotxes autobus biblioteca piscina fem recollida impost rebut consulta consultar
  pregunta preguntar resposta respondre responem porta tall talls obra obres revisa revisar revisem comprovar comprovem comprovat confirmat queda
  quedar esborra esborrar privat favor si us plau prenem açò aixi dos dues cal calga siga sigui hages tinga vulgues ell nadal demanar demana
  demanarem tel telefona perque necessites necessita sabem espanta inquieta puges
  eixir pas se deixa mal tres has tu por estas cansa mereixia ben bo coneixem sent ordre ordena tan tant cosa coses encara
  demana demanem viatge viatges bitllet canvi canvis reembossament diners esperar espera esperant enuig cansament molestia molesties clar comença
  començar acaba acabar arriba arriben arribar ix ixen surt entra entrar busca buscar troba trobar arreplega arreplegar neteja netejar pas passos parc
  parcs arbre arbres contenidor vorera sot soroll terra cel pluja vent foc fum incendi inundacio riuada zona zones poble ciutat centre edifici pis pisos
  porta clau paper correu telefon numero llista preu gratis lliure ple buit gran xicotet petit alt baix llarg curt rapid lent facil dificil millor pitjor
  primer segon ultim ultima diversos diverses qualsevol ciutadana ciutada veinat alumnat xiquet xiqueta xiquets nen nena nens major majors familia
  families metge metgessa farmacia ordena responsable estona veritat problema problemes dubte dubtes vostre suggeriment proposta jardi mirar mira mirem
  llegir llig llegeix quedar quede
  dissabtes diumenges costa costen obligatori obligatoria gratuit gratuita casc menors sollicitud inscripcio poliesportiu
`;
