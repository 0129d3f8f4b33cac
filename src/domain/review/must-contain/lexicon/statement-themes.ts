import type { Themes } from './theme-phrases.ts';

/**
 * Slots of a first message in a crisis that words identify (CDC, Crisis and Emergency Risk
 * Communication).
 */
export const STATEMENT_THEMES: Themes = {
  empathy: [
    '!(no|non|ez|not|n) (sabemos|sabem|badakigu|know)',
    '(entendemos|entenem|comprendemos|comprenem|entende*|ulertzen|understand|sentimos|sentim|sentitzen|sorry|lamentamos|lamentem|preocup*|inquiet*|asusta*|espanta*|kezka*|worr*|scar*|angoix*|angusti*|dificil*|dificils|zaila*|hard|difficult|miedo|beldur*|fear|gurekin|contigo|acompan*|pensamos|pensem|cansa*|canse*)',
  ],
  unknown: [
    '(aun|todavia|encara|ainda|oraindik|yet|still) (no|non|ez|not|do|unknown|se|s|falta*)?',
    '(no|non|ez|not) (se|es|s|lo|ho|o)? (sabemos|sabem|sabe|sap|conocemos|coneixem|coñecemos|conoce|dakigu|ezagutzen|know|known|tenemos|tenim|temos|dugu|podemos confirmar|podem|confirm*|hay datos|hi ha dades)',
    '(desconocemos|desconeixem|descoñecemos|unknown|pendiente*|pendent*|falta por|por confirmar|per confirmar|baieztatzeke|to be confirmed|unclear|do not know|don t know)',
  ],
  update: [
    '(volvemos|volveremos|volver|tornem|tornarem|tornar|volve|vuelve|torna|itzuliko) (a|de|con)? (informar|informar te|contar|decir|escribir|actualizar|dir|escriure|dicir|explicar)',
    '(informa|informamos|informaremos|informarem|informem|informara|informan|informen|informatuko|informazio gehiago|jakinaraziko|jakinarazten|esango|kontatuko|emango|eguneratuko|update|updates|updated|actualiz*|actualitz*|eguneratze*)',
    '(proximo|proxima|siguiente|proxim|proxima|seguent|seguinte|hurrengo|next|nuevo|nueva|nou|nova|novo|otro|altre|outro|beste) (mensaje|missatge|mensaxe|mezua|mezu|aviso|avis|abisua|informacion|informacio|informazioa|parte|nota|actualizacion|actualitzacio|update|message|post|news|comunicado)',
    '(mas|mes|mais|gehiago|more|berriro) (informacion|informacio|info|datos|dades|noticias|novedades|novetats|informazio|news)? (a|el|al|as|o|ao|hoy|hui|hoxe|manana|dema|at|on|by|tomorrow|later|en|este|esta|berriz)?',
    '(mas|mes|mais|gehiago|more) (a|el|al|as|o|hoy|hui|hoxe|manana|dema|at|on|by|tomorrow)',
    '(contamos|contaremos|contem|contarem|diremos|direm|explicamos|expliquem|publicamos|publicaremos|publiquem|publicarem|avisamos|avisaremos|avisarem|daremos|donarem|argitaratuko|post|publish|report) ... (a las|a les|as|el|ao|at|on|hoy|hui|manana|dema|bihar|etan|ean)',
    '(we will|will|we ll) (update|post|tell|inform|report|write|be back|let you know|say|publish|have)',
    '(ens veiem|seguimos|seguim|hasta|fins|ata|until) .. (a las|a les|as)',
  ],
};
