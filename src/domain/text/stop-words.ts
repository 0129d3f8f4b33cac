/** Folded words of the five languages that tell nothing of a matter. */
export const stopWords: ReadonlySet<string> = new Set(
  `el la los las un una unos unas lo al del de en y e o u que se es no si su sus por para con sin sobre entre desde hasta como mas muy ya hay ha han he hemos esta este esto estan son ser fue era sera ese esa eso le les me te nos os mi tu a ante tras pero porque cuando donde quien cual todo toda todos todas otro otra cada ni tambien solo aqui ahi hoy
   els amb per dels pel pels sense fins des va van hem hi aquest aquesta aquests aixo aco esta este son era sera seu seva seua seus ens us em et li perque quan on qui quin tot tota tots altre molt ja mes nomes ara aci aqui avui hui
   o a os as un unha do da dos das no na nos nas ao aos coa co cos polo pola que e non se por para con sen ata desde como mais moi xa hai foi era esta este isto eses esa seu sua lle lles nos vos pero porque cando onde quen todo toda outro tamen so aqui hoxe
   eta edo da dira du dute dugu duzu zuen zen ziren ez bai bat ere hau hori hori horiek baina zer nor non noiz nola dago daude dela den izan egin behar gabe arte oso gaur hemen
   the an and or of to in on at for from with without by is are was were be been has have had it its this that these those not no you your we our they their he she his her as but if so than then there here when where who which all any some will would can could do does did today`
    .trim()
    .split(/\s+/),
);
