/** Frequent words of Spanish replies, those that it shares with its neighbours too; without accents. */
export const SPANISH = `
  el la los las un una unos unas de del a al en con sin por para desde hasta sobre entre segun contra hacia ante tras durante y e o u ni pero
  sino porque que si cuando donde como cual quien quienes cuanto muy mas menos mucho mucha muchos muchas poco todo toda todos todas otro otra
  otros otras mismo misma cada algun alguna algunos algunas ningun ninguna nadie nada algo alguien este esta esto estos estas ese esa eso esos
  esas aquel aquella aqui ahi alli ahora hoy ayer manana luego siempre nunca todavia aun ya tambien tampoco solo bien mal asi no se me te le les
  lo nos os mi mis tu tus su sus nuestro nuestra nuestros nuestras yo ella ellos nosotros vosotros usted ustedes ti contigo
  es son era fue ser sido sera seran esta estan estamos estar estaba estuvo hay habra ha han he hemos haber habia tiene tienen tienes tenemos tener tengo
  puede pueden puedes podemos poder podras debe deben debes hace hacen haces hacemos hacer hecho va van vamos ir voy vas viene venir
  quiere quieren quieres queremos querer sabe sabemos sabes saber dice decir dices decimos da damos dar ver vemos ves veras pasa pasamos pasar
  llama llamar llamanos llamada escribe escribir escribenos cuenta contar cuentas cuentanos gracias hola buenos buenas dias tardes noches saludo saludos
  siento sentimos lamentamos entendemos comprendemos leemos te ayuda ayudar ayudarte agua grifo calle calles plaza barrio luz farola arreglar
  aviso avisos avisar avisas avisarnos mensaje mensajes equipo equipos ayuntamiento sede cita horario horarios abre abren abierta abierto cierra cierran
  cerrada cerrado viernes jueves miercoles martes lunes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
  diciembre semana mes ano plazo pago pagar tramite tramites web enlace pagina informacion informar informamos volvemos volver sigue seguimos trabaja
  trabajamos trabajando peligro emergencia emergencias solo salud queja reclamacion reclamar reclama poner ponerla ponla escuela escuelas colegio
  bebas beber cocines cocinar uses usar cruces cruzar subas sube subir baja bajar cierra puertas ventanas evita comparte compartas falso falsa cierto
  dato datos oficial oficiales documento documentos publicado vecino vecina vecinos vecinas persona personas gente nuevo nueva proximo proxima
  tarde noche manana hora horas minutos cerca lejos antes despues mientras casa casas coche coches ruta autobus biblioteca piscina basura recogida
  impuesto recibo consulta consultar pregunta preguntar respuesta responder respondemos lleva llevan corte cortes obra obras revisa revisar revisamos
  comprobar comprobamos comprobado confirmado quedan queda quedar hemos sido tuyo toca podeis teneis estais borra borrar privado favor
  dos tres servicio compartir lugar dia exacto has segundo ve des di siga auto cansa asusta inquieta cual ten estes exactos proximos sea sean pronto ojala tanto tan aunque
  pide pedir pides pedirlo pedimos viaje viajes billete cambio cambios reembolso dinero esperar espera esperando enfado cansancio molestia molestias
  entiendo claro empieza empezar termina terminar acaba acabar llega llegan llegar sale salen salir entra entrar busca buscar encuentra encontrar recoge
  recoger recogen limpia limpiar limpieza paso pasos parque parques arbol arboles contenedor acera bache ruido obras suelo cielo lluvia viento fuego
  humo incendio inundacion riada zona zonas pueblo ciudad centro edificio piso pisos puerta llave papel correo telefono numero lista precio gratis
  libre lleno vacio grande pequeno alto bajo largo corto rapido lento facil dificil mejor peor primero segundo ultimo ultima varias varios cualquier
  ciudadana ciudadano vecindario alumnado nino nina ninos ninas mayor mayores familia familias medico medica centro farmacia ordena responsable rato
  verdad cosa cosas problema problemas duda dudas nosotros vuestro vuestra soluciona sugerencia propuesta jardin mirar mira miramos mirad leer lee quedarse
  sabados domingos cuesta cuestan obligatorio obligatoria gratuito gratuita casco menores solicitud inscripcion polideportivo
`;
