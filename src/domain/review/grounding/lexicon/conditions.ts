/**
 * For whom and when a note gives a value of its own: by its name, the words that say so, in five languages and folded loosely.
 * Those with "no" come before those without.
 */
export const CONDITIONS: Readonly<Record<string, RegExp>> = {
  strangers:
    /(?<!\p{L})(?:(?:no|non) (?:empadronad|empadronat|resident)\p{L}*|non-residents?|ez erroldatu\p{L}*|erroldatu\p{L}* ez)(?!\p{L})/gu,
  residents: /(?<!\p{L})(?:empadronad|empadronat|erroldatu|resident)\p{L}*/gu,
  children:
    /(?<!\p{L})(?:ni[nñ][oa]s?|menor(?:es|s)?|infantil\p{L}*|peques?|nens?|nenes|nen[oa]s?|infants?|xiquet\p{L}*|haur\p{L}*|ume\p{L}*|child(?:ren)?|kids?|de \d{1,2} a 1?\d (?:a[nñ]os|anys|urte\p{L}*)|\d{1,2} eta 1?\d urte|ages? \d{1,2}(?: to |-)1?\d)(?!\p{L})/gu,
  adults: /(?<!\p{L})(?:adult[oa]?s?|adultes|heldu\p{L}*|grown-ups?)(?!\p{L})/gu,
  seniors:
    /(?<!\p{L})(?:jubilad\p{L}*|jubilat\p{L}*|xubilad\p{L}*|pensionist\p{L}*|erretiratu\p{L}*|tercera edad|gent gran|retired|pensioners?|seniors?|(?:mayores|majors|maiores) de 6\d|over[- ]?6\ds?)(?!\p{L})/gu,
  students: /(?<!\p{L})(?:estudiant\p{L}*|ikasle\p{L}*|students?|carn[eé] joven|carnet jove)(?!\p{L})/gu,
  jobless:
    /(?<!\p{L})(?:parad[oa]s|desemplead\p{L}*|aturat\p{L}*|aturades|desempregad\p{L}*|langabe\p{L}*|unemployed)(?!\p{L})/gu,
  families:
    /(?<!\p{L})(?:familias? (?:numeros|ugari)\p{L}*|famil(?:ia|ies) nombros\p{L}*|large famil(?:y|ies))(?!\p{L})/gu,
  members: /(?<!\p{L})(?:soci[oa]?s|socis|abonad[oa]s|abonats|abonades|bazkide\p{L}*|members?)(?!\p{L})/gu,
  lit: /(?<!\p{L})(?:con luz|amb llum|with (?:the )?(?:lights?|floodlights?)|argiarekin|argiztatu\p{L}*)(?!\p{L})/gu,
  unlit: /(?<!\p{L})(?:sin luz|sense llum|sen luz|without (?:the )?(?:lights?|floodlights?)|argirik gabe)(?!\p{L})/gu,
  saturdays: /(?<!\p{L})(?:sabados?|dissabtes?|larunbat\p{L}*|saturdays?)(?!\p{L})/gu,
  sundays: /(?<!\p{L})(?:domingos?|diumenges?|igande\p{L}*|sundays?)(?!\p{L})/gu,
  holidays: /(?<!\p{L})(?:festivos?|festius?|jaiegun\p{L}*|(?:bank|public) holidays?)(?!\p{L})/gu,
  weekends: /(?<!\p{L})(?:fin(?:es|s)? de semana|caps? de setmana|asteburu\p{L}*|weekends?)(?!\p{L})/gu,
  summer: /(?<!\p{L})(?:verano|estiu|veran|udan?|udako|summer)(?!\p{L})/gu,
  winter: /(?<!\p{L})(?:invierno|hivern|inverno|negu\p{L}*|winter)(?!\p{L})/gu,
};
