import type { Language } from '../../../text/languages.ts';

type SpokenLanguage = Exclude<Language, 'fr' | 'pt'>;

/**
 * Phrases with which a reply declines, names the competent source, supports people or speaks of
 * their rights. They need no fact.
 */
export const DECLINING_LANGUAGE: Readonly<Record<SpokenLanguage, readonly string[]>> = {
  es: [
    '(acompanamos|acompanarte|acompanaros|nos sumamos)',
    'no (hace|haces) falta (que|dar|escribir|poner)',
    'no se (sabe|conoce|conocen|saben)',
    '(lo|la|los|las) (da|dan|comunica|comunican|convoca|convocan|valora|valoran|estudia|estudiara|investiga|fija|marca|facilita)',
    '(tienes|teneis|tiene|tienen) derecho a',
    '(tus|vuestros|sus) datos .. (vista|segur*|privado|protegid*)',
    'no (hacemos|entramos en|podemos|prometemos|calculamos) .. (valoraciones|fecha|plazo|hora|especulaciones)',
    'son (dias|momentos|horas|semanas) .. (dificil*|dur*)',
    'se (agradece|agradecen)',
    'nadie (deberia|tendria que|merece)',
    '(puedes|podeis|puede|pueden) .. (llevar*|entregar*|recoger*|hablar*|acercarte|renovar*)',
    'para .. (permiso|ayudarte|contestarte|responderte|atenderte) (hay que|necesitamos|hace falta)',
  ],
  ca: [
    '(acompanyem|acompanyar te|ens sumem)',
    'no (cal|fa falta) (que|donar|escriure|posar)',
    'no (se|es) (sap|coneix|coneixen|saben)',
    '(ho|el|la|els|les|l) (dona|donen|comunica|comuniquen|convoca|valora|estudia|investiga|fixa|facilita)',
    '(tens|teniu|te) dret a',
    '(teues|teves|vostres|seues) dades .. (vista|segur*|privat|protegi*)',
    'no (fem|podem|prometem|calculem) .. (valoracions|data|termini|hora)',
    'son (dies|moments|hores|setmanes) .. (dificil*|dur*)',
    's (agraix|agraixen|agraeix|agraeixen)',
    'ningu (hauria de|no hauria de|mereix)',
    '(pots|podeu|pot|poden) .. (portar*|recollir*|parlar*|acostar te|renovar*)',
  ],
  gl: [
    '(acompañamos|acompañarte|sumamonos)',
    '(pasamoslle|pasamoslles|trasladamolo|trasladamola|trasladamoslle|trasladamosllo|enviamolo|enviamosllo|correspondelle|corresponde lle)',
    'non (fai|e) (falla|falta|preciso|necesario) (que|dar|escribir|poñer)',
    'non se (sabe|coñece|saben|coñecen)',
    '(dao|daos|dan|comunica|comunican|convoca|convocan|valora|estuda|investiga|fixa|facilita)',
    '(tes|tedes|ten) dereito a',
    '(teus|vosos|seus) datos .. (vista|segur*|privado|protexid*)',
    'non (facemos|podemos|prometemos|calculamos) .. (valoracions|data|prazo|hora)',
    'son (dias|momentos|horas|semanas) .. (dificil*|dur*)',
    'non (estas|estades) (so|soas|a soas|sos)',
    'ninguen (deberia|debería|merece)',
    '(podes|podedes|pode|poden) .. (levar*|recoller*|falar*|achegarte|renovar*)',
  ],
  eu: [
    '(datu*|xehetasun*|izen*|zifra*|eper*|balorazio*|iritzi*) .. ez (dugu|ditugu) (ematen|emango|egiten)',
    'ez (dugu|ditugu) .. (ematen|egiten|balorazio*|iritzi*)',
    'ezin (dugu|da|dizugu|ditugu)',
    '(familiarekin|familiekin|lagunekin|zurekin|zuekin|zaituztegunekin) .. (gaude|bat egiten)',
    '(ematen|berritzen|kudeatzen|zehazten|ikertzen|deitzen) (du|dute|ditu|dituzte)',
    '(eskubidea|eskubide) .. (duzu|duzue)',
    '(egun|une|ordu) (gogorrak|zailak)',
    '(ez da|ez duzu) .. (beharrezkoa|behar|beharrik)',
    '(eraman|jaso|hitz egin|berritu) .. (dezakezu|dezakezue|daiteke|ditzakezu)',
    'ez zaude bakarrik',
  ],
  en: [
    '(nobody|no one|no family|no neighbour) (should|deserves)',
    '(our thoughts|our hearts) are with',
    '(is|are) .. matter for',
    'we cannot .. (say|tell|promise|give|guess|answer|publish|share)',
    '(comes|come) from',
    '(taken seriously|being checked|being reviewed|being looked)',
    'you (do not|don t) (need|have) to',
    'you have (a|the|every) right to',
    'your (data|details) .. (private|safe|public|out of)',
    '(these are|this is|it has been) .. (hard|difficult)',
    '(is|are|s) (still)? (not|yet to be) (known|confirmed)',
    'you (are|re) not alone',
    '(you|anyone|people) (can|may|could) .. (take|bring|collect|talk|renew|speak|drop)',
  ],
};
