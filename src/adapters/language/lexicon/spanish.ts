/** Common Spanish words without accents, also those that other languages share; and what people type for them. */
export const SPANISH = `
  de la que el en y a los se del las un por con no una su para es al lo como mas o pero sus le ya si porque esta este entre cuando muy sin sobre
  tambien me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mi antes algunos unos yo
  otro otras otra tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas algo nosotros mis tu te ti tus ellas vosotros os mio
  mia tuyo suyo nuestro nuestra vuestro vuestra esos esas estoy estas estamos estais estan estaba estuvo he has ha hemos habeis han habia hubo
  hace hacer hago haces hacen haciendo hecho soy eres somos sois son era eran fue fueron ser sido sea tengo tienes tiene tenemos teneis tienen tenia tener
  puedo puedes puede podemos pueden poder quiero quieres quiere quieren querer voy vas va vamos vais van ir iba vengo viene vienen venir
  digo dice dicen decir dicho dijo se sabe sabes saber veo ves ver visto deja dejar pasa pasar pasado llega llegar llevo lleva llevan llevar
  creo cree parece gusta gustaria encanta espero falta vale dia dias hoy ayer manana tarde noche ahora luego despues siempre nunca jamas aqui ahi
  alli bien mal mejor peor buen bueno buena buenos buenas gran grande nuevo nueva mismo misma cada vez veces ano anos semana mes hora horas tiempo
  vida casa calle gente persona personas cosa cosas mundo trabajo amigo amigos nino ninos hijo hijos madre padre mujer hombre agua luz coche pueblo ciudad
  ayuntamiento gracias hola adios favor pues asi aun aunque mientras entonces solo tan todavia cualquier cuanto cuantos cuanta donde tal vez quiza quizas
  usted ustedes alguien nadie ningun ninguno ninguna verdad nombre dos tres cuatro cinco seis siete ocho diez primera ultimo ultima
  q xq pq k tb tmb tambn jaja jajaja jajajaja jajajajaja xd tio tia vaya menos mucha muchas partido jugar equipo feliz cumple besos abrazo quedan dormir
  joder puto puta mierda venga anda claro igual acabo acaba toda todas estado sigue siguen seguir hay luego mira oye cara cabeza ojos
  jajaj jajajaj pa na to d x toy tngo finde cole instituto examen examenes deberes sueno hambre odio asco frio calor lluvia guapa guapo guapas guapos carino corazon
  empezar estudiar entrar salir salgo volver vuelvo hablar hablando escuchar comer desayunar cenar leer pensar mirar esperar llamar contar ganar perder ganas fiesta fin suerte
  malo mala peores linda bonito bonita carretera lado punto tipo hasta ojala quiza demasiado bastante cuidado tampoco ambos ademas segun
  abre abrir abierto abierta cerrado lugar playa playas paga pagar salud
  propio propia siguiente anterior abrio lleno llena vacio obras basura bandera papelera
`;
