/** Common Portuguese words without accents, also those that other languages share; and what people type for them. */
export const PORTUGUESE = `
  de a que o em e os as se do da dos das um uma uns umas por com nao para ao aos lhe lhes como mais ou mas sem seu sua seus suas ja sim porque esta este entre quando muito sobre
  tambem me ate ha onde quem desde todo todos tudo nos vos nem contra outros esse isso isto ante eles antes algum alguns alguma algumas eu
  outro outras outra tanto essa estes muitos nada muita muitas qual pouco pouca ela estar algo minha minhas meu meus teu tua teus tuas
  ti te tu voce voces no na nas num numa nuns pelo pela pelos pelas nosso nossa nossos nossas vosso
  estou estas estamos estao estava esteve hei havia houve haver
  faz fazer faco fazes fazem fazendo feito sou es somos sao era eram foi foram fui ser sido seja sera tenho tens tem temos tinha tinham ter teve
  posso podes pode podemos podem poder quero queres quer querem querer vou vais vai vamos vao ir ia venho vem veem vir vens
  digo diz dizem dizer disse dito sei sabes sabe saber vejo ves ve ver visto deixa deixar passa passar passou chega chegar chegou levo leva levam levar
  acho acha acham achas parece gosto gosta gostava gostei adoro espero falta vale dia dias hoje ontem manha amanha tarde noite agora logo depois sempre nunca jamais aqui ai
  ali la bem mal melhor pior bom boa bons boas grande novo nova mesmo mesma cada vez vezes ano anos semana mes hora horas tempo
  vida casa rua gente pessoa pessoas coisa coisas mundo trabalho amigo amigos crianca criancas filho filhos filha mae pai mulher homem agua luz fogo carro cidade
  camara obrigado obrigada ola adeus favor pois assim ainda embora enquanto entao so tao qualquer quanto quantos quanta talvez
  alguem ninguem nenhum nenhuma verdade nome dois duas tres quatro cinco seis sete oito dez primeira ultimo ultima
  q pq k n tb tbm vc vcs mt mto tou tava tavas ta to pra pro hj amo cmg ctg ne kkk kkkk kkkkk rsrs ahah ahahah ahahahah hahaha haha bue bora fds crl caralho porra merda
  jogar jogo jogos equipa time feliz parabens beijo beijos beijinho beijinhos abraco dormir cena fixe gajo gajos miudo miuda malta
  foda puta anda claro igual acabo acaba toda todas estado segue seguir olha cara cabeca olhos menos ficar fica fiquei falar fala falei
  ele dele dela deles delas nele nela disso disto nisso daqui dai dessa desse desta deste nessa nesse nesta neste aquilo aquele aquela desculpa preciso precisa
  dentro fora debaixo ajuda escola aula aulas filme ver ouvir musica esqueci consigo comigo contigo connosco queria devia podia lindo linda saudades
  sono fome frio calor chuva teste testes exame exames deus estudar comecar sair saio voltar volto viver vivo comer almocar jantar ganhar perder vontade festa sorte odeio
  amo amote farta farto irrita gata gato linda mano puto nem ya yah epa opa td tds oq pfv obg qnd sla ngm agr dps msm blz vlw eh tipo demais cuidado tambem alem segundo
  mau ma bonito bonita estrada lado ponto comecou acabou acordar acordei passei irmao irma avo coracao melhores professor professora eita nois vamo tamo cade tchau
  abre abrir aberto aberta fechado lugar praia praias menina menino paga pagar saude novas verdadeiro ponte onda
  proprio propria seguinte anterior abriu leu enviou publicou chamou ficou linha cheio cheia vazio obras lixo bandeira
`;
