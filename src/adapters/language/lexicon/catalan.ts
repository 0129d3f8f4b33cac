/** Common Catalan and Valencian words without accents, also those that other languages share; and what people type for them. */
export const CATALAN = `
  de la que el en i a els es del les un per amb no una l d s n m t al ho com mes o pero la seva seves seu seus ja si perque aquesta aquest entre quan molt sense sobre
  tambe me fins hi ha on qui des tot ens tots un uns hem ni contra altres aquell aixo allo aixi ells e abans alguns jo
  altre altra tant aquella aquests aquestes aquells molts res moltes qual poc ella estar algunes quelcom nosaltres meu meva meus meves teu teva teus teves
  tu te vosaltres vos us nostre nostra nostres vostre vostra estic estas esta estem esteu estan estava he has heu han havia haver
  fa fas fer faig feu fem fan fent fet soc sou som son ets era eren sigui ser estat sera tinc tens te tenim teniu tenen tenia tenir
  puc pots pot podem podeu poden vull vols vol volem voleu volen vaig vas va vam van anem aneu anar anava ve venen vine venir
  dic diu dius diuen dir dit va saps sap saber veig veu veure vist deixa deixar passa passar passat arriba arribar porta porto porten portar
  crec creu sembla agrada agradaria encanta espero falta val dia dies avui ahir dema mati tarda vesprada nit ara despres sempre mai aqui
  alla alli ahi be mal millor pitjor bon bona bons bones bo gran nou nova mateix mateixa cada cop vegada vegades any anys setmana mes hora hores temps
  vida casa carrer gent persona persones cosa coses mon feina treball amic amics xiquet xiquets nen nens fill fills filla mare pare dona home aigua llum cotxe poble ciutat
  ajuntament gracies merces hola adeu deu favor sisplau doncs encara mentre llavors aleshores nomes tan tampoc qualsevol quant quants quanta potser
  voste algu ningu cap veritat nom dos dues tres quatre cinc sis set vuit deu primer primera ultim ultima
  eixe eixa eixos este esta estos hui mireu vore xe pos tindre vindre xica xic
  q xq pq k tb tmb pk jaja jajaja jajajaja xd noi noia tio merda collons hosti ostia home partit jugar equip felic felicitats petons dormir
  algun alguna mira som-hi molta pel pels als dels aqui cal vinga clar igual acaba acabo tota totes segueix seguir cara cap ulls
  quin quina quins quines fos pensar parlar res gaire bastant massa prou dins fora sota dalt baix dimarts dilluns dimecres dijous divendres dissabte diumenge
  jajaj jajajaj tinc ganes son fam fred calor pluja examen deures guapa guapo estimo t'estimo festa sort dinar sopar esmorzar estudiar comencar sortir surto tornar torno
  parlar escoltar menjar llegir mirar esperar trucar guanyar perdre cosi germa germana avi avia maco maca bonic bonica dolent dolenta carretera costat punt tipus tant de bo tampoc
  visca ole segons sento sents sent passo passes penso penses sembles queda quedar queden deixo trobo troba troben surt surten crida gracies moltes
  obre obrir obert oberta tancat lloc platja platges paga pagar salut
`;
