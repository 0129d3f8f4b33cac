import type { FormRule } from './form-rule.ts';

const FIRM =
  '(?:empresa|contrata|concesionaria|adjudicataria|concessionaria|compan[iy]a|companyia|enpresa\\p{L}*|enpresak|contractor|company|firm)';

/** Blame of a group or a firm: whose doing it is said to be. */
export const BLAME_FORMS: readonly FormRule[] = [
  {
    id: 'blame',
    level: 'block',
    form: new RegExp(
      [
        // "Los jóvenes son los que la dejan así".
        String.raw`(?<!\p{L})(?:son|sont|are|e|es) (?:siempre |sempre |always )?(?:los|las|els|les|os|as|ells|ellos|the ones|those|quienes|quien|qui) (?:que |who |quen )?(?:(?:la|lo|las|los|el|els|les|ho|o|a|os|as|se|nos|ens|lle|it|them|todo|tot) )?(?:deja|deixa|ensuci|embrut|romp|trenc|tira|llenc|llanc|aparc|destroz|destros|llena|omple|quema|crema|caus|provoc|molest|grit|crid|orin|pix|mea|abandon|emborrach|leav|litter|mak|break|throw|caus|park|spoil|luxa|estraga)\p{L}*`,
        String.raw`(?<!\p{L})(?:siempre son|son siempre|sempre son|son sempre|it's always|it is always|beti) (?:los|las|els|les|os|as|the|l[oa]s de|esos|aquests|those)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:no|non) (?:tienen|tenen|teñen|te|tiene|ten) (?:ni |ningun |ninguna |cap |ningunha |nada de )?(?:respeto|respecte|respecto|educacion|educacio|verguenza|vergonya|vergonza|civismo|civisme)(?!\p{L})|(?<!\p{L})(?:have|has|show|shows) no (?:respect|manners|shame|consideration)(?!\p{L})|(?<!\p{L})ez (?:dute|du) (?:errespeturik|lotsarik|heziketarik)(?!\p{L})`,
        String.raw`(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,40}(?<!\p{L})(?:no|non) (?:esta|estan) (?:cumpliendo|complint|cumprindo|haciendo|fent|facendo|a la altura|a l'alcada|dando|donant)(?!\p{L})|(?<!\p{L})(?:no|non) (?:cumple|compleix|complix|cumpre) (?:${FIRM}|la ${FIRM})(?!\p{L})`,
        String.raw`(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,40}(?<!\p{L})(?:isn't|is not|aren't|are not) (?:doing (?:its|their) (?:job|work)|complying|delivering|up to)|(?<!\p{L})${FIRM}(?!\p{L})[^.;:!?]{0,30}ez (?:da|du|ari|dute|dabil)[^.;:!?]{0,20}(?:betetzen|bete)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:nos|ens) (?:tiene|tienen|te|tenen|ten|teñen) (?:ya |ja |xa )?(?:hart[oa]s?|farts?|fart[oa]s?|tips|ata o)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:no|non) (?:la |l'|a |o |los |as |els )?(?:ensuciamos|embrutem|luxamos|rompemos|trenquem|tiramos|tirem|botamos) (?:nosotros|nosaltres|nos)(?!\p{L})`,
        String.raw`(?<!\p{L})(?:es|e|son) cosa (?:de|d'|dels?|dos|das) (?:l[oa]s |els |les |os |as )?(?:vecin|vein|jovene?s|joves|mozos|turist|dueno|duen|propietari|amos|gamberr|incivic)\p{L}* (?:que (?:no|la|lo|dejan|tiran|ensucian))`,
      ].join('|'),
      'u',
    ),
    unless: /(?<!\p{L})(?:seguro|asegurad\p{L}*)(?!\p{L})$/u,
  },
];
