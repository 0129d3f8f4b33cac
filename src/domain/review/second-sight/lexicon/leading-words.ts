/**
 * Little words of the five languages that belong to the next word, folded: no quotation stops or begins
 * between the two. Basque has few: see `FOLLOWING_WORDS`.
 */
export const LEADING_WORDS = `
  el la los las lo un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas cada otro otra
  cualquier a al ante con contra de del desde durante en entre hacia hasta para por segun sin sobre tras no ni si me te se le les nos os muy tan
  ya es son era eran fue fueron ser sera seran esta estan estar ha han has he hemos habia hay va van vamos
  els les uns unes meu meva seu seva nostre nostra aquest aquesta aquests aquestes eixe eixa eixos eixes amb des dels als pel pels per sense sota
  fins em et ens us hi ho ne li d l s m t n molt estes era eren hem
  o os as unha unhas noso nosa eses ao aos da das do dos na nas nos polo pola polos polas pra sen co coa cos coas dun dunha nun nunha lle lles
  che xa non moi foi estan temos
  zure gure bere nire oso ez
  an the my your his her its our their at by for from in into of on onto to with without about after before very so i we he she they not is are
  was were be been will would can could has have had won't don't doesn't isn't aren't can't wasn't weren't hasn't haven't i'll you'll he'll
  she'll we'll they'll it'll it's that's i'm you're we're they're we've they've`;

/** Words that join what comes before to what follows, folded: no quotation begins or stops with one. */
export const JOINING_WORDS = `
  y e o u pero sino que quien quienes como cuando donde cuyo cuya porque aunque pues
  i perque quan on qui
  ou mais coma cando onde ata
  eta edo baina baino zein nahiz
  and or but that which who if as than when where because while`;

/** Words that turn the next words around, folded: no quotation begins behind one, for it would say the opposite. */
export const DENYING_WORDS = `
  nunca jamas nadie ningun ninguna tampoco
  mai ningu cap gens tampoc
  nin ninguen ningunha tampouco
  ezin inoiz inork
  never nor nobody cannot`;

/** Auxiliaries of Basque and other words that belong to the one before, folded. */
export const FOLLOWING_WORDS = `
  ari da dira zara gara naiz zen ziren du dute dugu duzu duzue dut ditu dituzte ditugu dituzu zuen zuten zituen zituzten genuen
  zaio zaie zaizu zaizue zaigu dio diote diogu diezu digu die diegu dizugu dizuegu daiteke daitezke dezake dezakezu dezakete dezakegu
  zaitugu zaituztegu gaitu lukete luke zaitez zaitezke zaitezkete den diren duen duten dela direla duela dutela zela zuela bat baten batek`;
