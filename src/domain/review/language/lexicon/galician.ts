/** Frequent words of Galician replies, those that it shares with its neighbours too; without accents. */
export const GALICIAN = `
  o a os as un unha uns unhas de do da dos das dun dunha a ao aos a as en no na nos nas nun nunha con co coa cos coas sen por polo pola polos polas para
  dende desde ata sobre entre segundo contra cara ante tras durante e ou nin pero senon porque que se cando onde como cal quen canto moi mais menos moito
  moita moitos moitas pouco todo toda todos todas outro outra outros outras mesmo mesma cada algun algunha alguns algunhas ningun ningunha ninguen nada
  algo alguen este esta isto estes estas ese esa iso eses esas aquel aquela aqui ai ali agora hoxe onte manan mana logo sempre nunca ainda xa tamen
  tampouco so ben mal asi non me te che lle lles o nos vos meu mina miña teu tua teus tuas seu sua seus suas noso nosa nosos nosas voso vosa eu ti el
  ela eles nos vos vostede vostedes contigo
  e son era foi ser sido sera seran esta estan estamos estar estaba hai habera ha ten tenen teñen tes temos ter teno pode poden podes podemos poder poderas
  debe deben debes fai fan fas facemos facer feito vai van imos ir vas ven vir quere queren queres queremos querer sabe sabemos sabes saber di dicir dis
  dicimos da damos dar ver vemos ves pasa pasamos pasar chama chamar chamanos escribe escribir escribenos conta contar contas grazas ola bos bo boa boas
  dia dias tardes noite noites saudo saudos sentimos sentimolo lamentamos entendemos comprendemos lemos lemoste axuda axudar axudarche auga billa rua ruas
  praza barrio luz farol arranxar aviso avisos avisar avisas mensaxe mensaxes equipo equipos concello sede cita horario horarios abre abren aberta aberto
  pecha pechan pechada pechado venres xoves mercores martes luns sabado domingo xaneiro febreiro marzo abril maio xuno xuño xullo agosto setembro outubro
  novembro decembro semana mes ano prazo pagamento pagar tramite tramites web ligazon enlace paxina informacion informar informamos volvemos volver segue
  seguimos traballa traballamos traballando perigo emerxencia emerxencias saude queixa reclamacion reclamar poner poñer ponela escola escolas colexio
  bebas beber cocines cociñes cociñar usar cruces cruzar sube subir baixa baixar portas fiestras ventas evita comparte compartas falso falsa certo dato
  datos oficial oficiais documento documentos publicado veciño vecino veciña veciños persoa persoas xente novo nova proximo proxima tarde hora horas
  minutos preto lonxe antes despois mentres casa casas coche coches autobus biblioteca piscina lixo recollida imposto recibo consulta consultar
  pregunta preguntar resposta responder respondemos leva leva levan corte cortes obra obras revisa revisar revisamos comprobar comprobamos comprobado
  confirmado queda quedar borra borrar privado favor podela velo puxo facelo asusta canso cansa lugar aquilo
  si compartir porta del ve tres sexa sexan tan tanto aquelas
  pide pedir pides pedimos viaxe viaxes billete cambio cambios reembolso cartos diñeiro agardar agarda espera enfado cansazo molestia molestias
  entendo claro empeza comeza comezar remata rematar acaba acabar chega chegan chegar sae saen sair entra entrar busca buscar atopa atopar recolle recoller
  limpa limpar limpeza paso pasos parque parques arbore arbores contedor colector beirarrua fochanca ruido chan ceo chuvia vento lume fume incendio
  inundacion enchente zona zonas vila cidade centro edificio piso pisos porta chave papel correo telefono numero lista prezo gratis libre cheo baleiro
  grande pequeno alto baixo longo curto rapido lento facil dificil mellor peor primeiro segundo ultimo ultima varias varios calquera cidada cidadan
  veciñanza alumnado neno nena nenos nenas maior maiores familia familias medico medica farmacia ordena responsable intre verdade cousa cousas problema
  problemas dubida dubidas voso suxestion proposta xardin mirar mira miramos ler le quedarse deixa
  sabados domingos custa custan obrigatorio obrigatoria gratuito gratuita casco menores solicitude inscricion polideportivo
`;
