/**
 * Verb forms of promises, actions and statements, word by word. Endings and accompanying words
 * identify futures and perfects. All are folded, except endings that only an accent distinguishes
 * ("abrirá", "obrirà").
 */

/**
 * Verb stems of promises that are allowed about another body's matter: to tell it, to pass it on,
 * to ask for it, to correct our own words.
 */
export const TELLING = `dese desitg desex disculp pid ped informar informam informad informat informem avis public contar contam contad contem contest comunic dir diu diga dit decim trasl
  pasar pasam pasad passar passem passad seguir seguim pregunt respond respon actualiz actualitz atend aten record recuerd compart comparti escrib escriu
  indic orient explic anunci recog recoll tomam prenem escuch escolt pod quer volvemos volvere volvem vol torn agrade agrai lament sent debe deu
  ped demanem demanar dema solicit sollicit reclam insist habl parl reun consult remit deriv elev notific notam leemos lleg llegi vist vemos mirar mirem
  estudi revis comprob coñec conoc coneg coneix entend entén ente compren trat confirm ayud ajud axud acompañ acompany aclar enlaz tenemos tenim tenem
  estamos estem somos esper agard confia cre imagin necesit necessit nos sabem facilitar falam falar
  esa jakinaraz argitara eguneratu pasa jarrai abisa erantzu kontatu galdetu lagundu eska jaso helara ikus irakur transmit sentitzen ulertzen
  coment valor opin especul corregim corrixim zuzentzen correcting
  tell let pass post share update publish reply answer report ask write keep inform forward request check be need find look hear
  say said sorry seen read notified told contact speak spoken aware grateful happy glad here unable waiting`;

/** Beginnings of verbs for another body's service to a person who asks; they are no promise of ours. */
export const THEY_TELL = `inform respond respon contest aten dira diran podr deb haur dev deur explic actualiz public indic avis confirm comunic anunci necesit
  need find answer tell let reply erantzu informa jakinaraz`;

/** Things done in our own name, in the present or the past of the first person plural. */
export const DONE_BY_US = `abrimos cerramos ampliamos arreglamos reparamos ponemos pusimos contratamos reforzamos aumentamos garantizamos
  aseguramos prometemos conseguimos ordenamos autorizamos mandamos controlamos reducimos eliminamos bajamos instalamos quitamos
  desembalsamos soltamos pagamos adelantamos encargamos ocupamos comprometemos retrasamos suspendemos cancelamos aprobamos expedimos renovamos
  nombramos sancionamos multamos detuvimos desplegamos decidimos cortamos
  obrim tanquem ampliem arreglem reparem posem contractem reforcem augmentem garantim assegurem prometem aconseguim ordenem
  autoritzem controlem reduim eliminem installem llevem paguem avancem encarreguem ocupem comprometem suspenem cancellem renovem decidim tallem
  abrimos pechamos arranxamos puxemos poñemos reforzamos garantimos aseguramos prometemos mandamos autorizamos comprometemonos`;

/** After a matter: what is said to be so of it. */
export const SAID_OF = `esta estan abre abren cierra cierran funciona funcionan circula circulan tiene tienen sale salen paga pagan cobra
  cobran llega llegan vuelve vuelven empieza empiezan tarda tardan retira dispone disponen ofrece atiende atienden cubre incluye baja sube crece
  obri obrin tanca tanquen funcionen circulen te tenen ix ixen surt surten paguen arriba arriben torna tornen comenca comencen tarda disposa oberta obert
  pecha pechan ten teñen circulan chega chegan volve comeza
  dago daude irekitzen ixten dabil dabiltza dauka daukate iristen ordaintzen hasten du dute
  ingresa ingresan renueva renuevan renovase cobrase ingressa renova
  is are opens closes runs run has have works leaves leave arrives pays starts covers offers reopens`;

/** Before a matter: there is, there are. */
export const THERE_IS = 'hay hai hi habra egon';

/** A question or a condition before a verb makes no promise of it. */
export const UNSAID = `cuando si como donde cual cuanto cuantos quan com on quin quant cando onde canto noiz ea zenbat when if whether how where
  what until hasta fins ata mientras`;

/** Words for ourselves as the subject of a verb in the third person. */
export const OURSELVES = `ayuntamiento ajuntament concello udala udalak council nosotros nosaltres guk brigada brigadas brigades operarios operaris
  tecnicos tecnics teknikariek langileek crews workers staff udaltzaingoak udaltzaingoa consistorio alcaldia`;

/** Verbs for the actions of such a subject on a matter. */
export const DOES = `devuelve anula quita pone abre cierra cambia arregla repara paga manda contrata amplia refuerza da concede expide renueva tramita
  suspende ordena autoriza sanciona detiene envia instala regula congela descuenta adelanta aumenta reduce
  torna anulla lleva posa obri tanca canvia arregla repara dona concedix expedix renova suspen ordena autoritza envia installa regula
  devolve anula pon abre pecha cambia arranxa repara paga manda contrata amplia reforza da concede expide renova suspende ordena
  returns cancels removes puts opens closes changes fixes repairs pays sends hires grants issues renews orders gives extends`;

/** Endings of a first person plural that are none. */
export const NOT_US = `ultimos proximos maximos minimos optimos mismos tramos extremos ramos animos legitimos anonimos ultim proxim maxim minim
  sistem problem system item items them claim problem victim interim seem seems poem harem totem totem intim optim legitim regim temos podem volem sabem
  tenim dormim vivim iremos anirem queremos podemos debemos sabemos vivimos decimos hemos habemos vamos anem`;
