import type { Language } from '../text/languages.ts';

/** Short words, without accents, that hardly stand in another of the seven languages. */
export const MARKER_WORDS: Readonly<Record<Language, string>> = {
  es: `el los las y del muy pero porque cuando donde hay con sin hoy ayer calle gracias nadie desde hasta usted ustedes yo tengo tiene tienen estoy estan
    eso esto ese esta este lo le hace hacer puedo puede pueden agua algo ahora nada luego siempre todavia aqui alli hemos habeis sois somos soy fue
    ni mi su sus solo quiero bien buenos buenas dias alguien ayuda noche manana semana colegio ninos unos unas seguimos verguenza os abre`,
  ca: `els amb son pero quan hi ha aixo aquest aquesta aquests ningu avui ahir aigua carrer gracies fins dels molt mes perque ens us vull teniu tenim sou
    som estem esteu heu hem tots totes nomes alguna puc pot poden fer feu bon bona dia demà dema encara sense nosaltres vosaltres aquí qui cap l
    meu meva dues sempre bé be quin quina on obre obriu poble ajuntament per als tinc vaig`,
  gl: `unha non xa coa co dun dunha nunha moi ao aos polo pola polos hai tenen xente grazas onde cando ata dende ninguen auga rua concello
    sodes estou mina meu sen cunha cos coas nos das dos aqui tamen pero onte hoxe manan quero podo pode facer fai faceis tedes temos lume neno nena
    xunta axuda billa estrada todolos vostedes estano levamos volveu sae medo os vergona mana abre`,
  eu: `da du dira dago daude eta ez bat ura nola zer hau gaur ezin dut dugu dute naiz gara zara zarete baina hori oso eskerrik asko mesedez noiz
    zaigu nire gure zuen dela duzue egin behar da al ere baino bezala gabe arte kalea kalean etxean udala udalak haurrak inork denok egun on kaixo nahi ari`,
  en: `the is are and of to you my not with what when where why how this that we our has have was were there your can i it for from on thank
    thanks please water street nobody anyone does do they their been still an at`,
  fr: `le les est et dans pas vous nous je une des pour avec eau rue du au il elle ont sont c qu ca tres merci bonjour depuis mais ou quand personne
    sur mon ma vos notre votre encore toujours aux cette ce ne en`,
  pt: `nao uma voce voces muito com tambem sao em ate ja ha mas minha meu seu pelo pela obrigado obrigada quando agua rua isso isto quem tem
    estao foi hoje ontem sem ninguem bom boa dia noite agora fazer posso onde dos das os as ao um camara abre pessoas crianca esta`,
};
