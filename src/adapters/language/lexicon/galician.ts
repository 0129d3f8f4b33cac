/** Common Galician words without accents, also those that other languages share; and what people type for them. */
export const GALICIAN = `
  de a que o en e os as se do da dos das un unha uns unhas por con non para e ao aos a lle lles lo la los las como mais ou pero sen seu sua seus suas xa si porque esta este entre cando moi moito sobre
  tamen me ata deica hai onde quen dende desde todo nos todos vos nin contra outros ese iso isto ante eles antes algun alguns algunha algunhas eu
  outro outras outra tanto esa estes moitos nada moita moitas cal pouco pouca ela estar algo nosoutros vosoutros meu mina minas meus teu tua teus
  ti te tu che no na nos nas num co coa cos coas dun dunha duns dunhas nun nunha nuns nunhas polo pola polos polas noso nosa nosos nosas voso vosa
  estou estas estamos estades estan estaba estivo hei has ha habia houbo habera
  fai facer fago fas facemos facedes fan facendo feito son es somos sodes era eran foi foron fun ser sido sexa sera teno tes ten temos tedes tenen tina tinan ter
  podo podes pode podemos podedes poden poder quero queres quere queremos queren querer vou vas vai imos ides van ir ia veno ven venen vir
  digo di din dicir dixo dixen dito sei sabes sabe saber vexo ves ve ver visto deixa deixar pasa pasar pasou chega chegar chegou levo leva levamos levan levar
  creo cre parece gusta gustaria encanta espero falta vale dia dias hoxe onte man mana tarde noite agora logo despois sempre nunca xamais aqui ai
  ali ben mal mellor peor bo boa bos boas bon gran grande novo nova mesmo mesma cada vez veces ano anos semana mes hora horas tempo
  vida casa rua xente persoa persoas cousa cousas mundo traballo amigo amigos neno nena nenos fillo fillos nai pai muller home auga luz lume coche vila cidade aldea
  concello grazas gracinas ola adeus favor pois asi ainda anque mentres enton so tan calquera canto cantos canta talvez quizais quizabes
  vostede vostedes alguen ninguen ningun ningunha verdade nome dous duas tres catro cinco seis sete oito dez primeira ultimo ultima
  q xq pq k tb tmb jaja jajaja jajajaja jajajajaja xd tio xogar xogo equipo feliz parabens bico bicos bicos aperta durmir
  carallo hostia merda caralludo rapaz rapaza rapaces rapacinos veña anda claro igual acabo acaba toda todas estado segue seguen seguir mira cara cabeza ollos
  galego galega galegos galiza galicia xunta mellores menos algunha tivo fixo fixen puido dei deu leu leva lingua xornal xoves luns martes mercores venres sabado domingo
  pobo goberno pecha pechar pechado abre aberto cheira saude praia praza praias verdadeiro menina lugar novas paga pagar gustame gustoume sabiades
  fora dentro debaixo enriba baixo diante detras axuda axudar falar falamos falou comer beber ler escoitar amosar amosa atopar atopei
  jajaj jajajaj sono fame choiva chove chover frio calor exame exames estudar comezar sair saio volver volvo vivir xantar cear ganar perder ganas festa noraboa sorte
  malo mala bonito bonita estrada lado punto tipo abondo demasiado coidado tampouco ademais segundo seica quizais velaqui vemonos tocar toca gusta gustame penso pensas
  irman irma avo avoa corazon meirande ningures algures decote axina acotio entroido escola mestre mestra parece pareceme encantame doe doeme boas bos moitisimo
  abriu leu corrixiu enviou publicou chamou ficou lina enderezo canle seguinte anterior propio propia ningures cheo chea baleiro pechou obras lixo bandeira papeleira
`;
