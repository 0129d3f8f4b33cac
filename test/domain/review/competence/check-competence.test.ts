import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readHandbook } from '../../../../src/adapters/handbook/read-handbook.ts';
import { checkCompetence } from '../../../../src/domain/review/competence/check-competence.ts';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { Finding } from '../../../../src/domain/review/model/finding.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

const PLAYBOOKS = fileURLToPath(new URL('../../../../playbooks', import.meta.url));
const shipped = (await readHandbook(PLAYBOOKS, '2026-11-24')).handbook ?? aHandbook();

function found(text: string): Finding[] {
  return checkCompetence(readDraft(aReview(text, { handbook: shipped })));
}

describe('competence sees', () => {
  it.each([
    'Hemos pedido más trenes y el lunes habrá.',
    'Abriremos más camas en el hospital este invierno.',
    'El centro de salud abrirá por la tarde.',
    'Tu pensión se pagará el día 5.',
    'Mañana no lloverá, puedes estar tranquila.',
    'Vamos a desembalsar esta tarde.',
    'La luz volverá a las ocho.',
    'El tren de las 8:10 saldrá puntual desde el lunes.',
    'Pondremos un radar en la autovía.',
    'Te cambiaremos la cita médica a esta semana.',
    'Los profesores sustitutos llegarán el lunes.',
    'El instituto tendrá calefacción en enero.',
    'El peaje dejará de cobrarse en verano.',
    'Ya hemos hablado con el juez y saldrá en libertad.',
    'La Guardia Civil patrullará cada noche por Sant Roc.',
    'El aeropuerto reabrirá a mediodía.',
    'Te devolveremos el IVA en un mes.',
    'El hospital tiene veinte camas libres.',
    'La autovía está abierta y sin peligro.',
    'El embalse no se va a desbordar.',
    'Los trenes funcionan con normalidad.',
    'Garantizamos que habrá médico en el ambulatorio.',
    'Nos encargamos de que te paguen el paro esta semana.',
    'Renovamos el DNI en el Ayuntamiento.',
    "Obrirem més llits a l'hospital.",
    "El tren arribarà a l'hora a partir de dilluns.",
    'Demà no plourà.',
    'La teua pensió es pagarà el dia 5.',
    'El centre de salut obrirà de vesprada.',
    'La llum tornarà a les huit.',
    "Reforçarem el professorat de l'institut.",
    "L'autovia reobrirà demà.",
    'El pantà no es desbordarà.',
    "Hem aconseguit més pediatres per a l'ambulatori.",
    'Abriremos máis camas no hospital.',
    'O tren chegará á súa hora desde o luns.',
    'Mañá non choverá.',
    'A túa pensión pagarase o día 5.',
    'O centro de saúde abrirá pola tarde.',
    'A luz volverá ás oito.',
    'Imos contratar profesorado para o instituto.',
    'A autovía reabrirá mañá.',
    'Ohe gehiago jarriko ditugu ospitalean.',
    'Trena garaiz iritsiko da astelehenetik aurrera.',
    'Bihar ez du euririk egingo.',
    'Zure pentsioa 5ean ordainduko da.',
    'Osasun zentroa arratsaldez irekiko da.',
    'Argia zortzietan itzuliko da.',
    'Irakasle gehiago kontratatuko ditugu institutuan.',
    'Autobia bihar irekiko da berriro.',
    'We will open more beds at the hospital.',
    'The train will run on time from Monday.',
    'It will not rain tomorrow.',
    'Your pension will be paid on the 5th.',
    'The health centre will open in the afternoon.',
    'The power will be back at eight.',
    "We're hiring more teachers for the secondary school.",
    'The motorway will reopen tomorrow.',
    'We have arranged extra trains for Monday.',
    'The dam is safe and will hold.',
    'No hay peligro: la presa está vacía.',
    'Este mes no habrá cortes de luz en Sant Roc.',
    'La previsión es buena y el temporal pasará de largo.',
    'El pediatra volverá en septiembre al centro de salud.',
    'Hemos conseguido que Renfe ponga dos trenes más.',
    'Tus puntos del carné se recuperan en dos meses.',
    'El juzgado resolverá esta semana.',
    'Os garantizamos plaza en la universidad.',
    'Tu médico está de vacaciones hasta el lunes.',
    'El agua del río baja limpia.',
    'Nuestros técnicos arreglarán la línea eléctrica esta tarde.',
    'Nos han confirmado que el hospital no cerrará.',
    "L'Ajuntament posarà més trens.",
    'Hem demanat al jutge que el solte i demà eixirà de la presó.',
    'O Concello contratará unha pediatra.',
    'Udalak pediatra bat kontratatuko du.',
    'The council will hire a paediatrician.',
    "Don't worry, your passport will arrive next week.",
    'Our officers will give you back your licence points.',
  ])('%s', (text) => {
    expect(found(text).some(({ level }) => level !== 'advice')).toBe(true);
  });
});

describe('competence lets pass', () => {
  it.each([
    'Los trenes los lleva Renfe: https://www.renfe.com',
    'De los trenes se ocupa Renfe: https://www.renfe.com',
    'Trasladamos tu queja a Renfe. Horarios en https://www.renfe.com',
    'Lo trasladamos a Renfe.',
    'Hemos trasladado tu queja sobre el hospital a la Conselleria de Sanidad.',
    'El hospital depende de la Conselleria de Sanidad: https://www.san.gva.es',
    'No podemos abrir más camas en el hospital: es competencia de la Conselleria de Sanidad.',
    'Aún no sabemos cuándo volverá la luz.',
    'Te avisaremos cuando vuelva la luz.',
    'Arreglaremos la farola que hay junto al hospital.',
    'Limpiaremos el parque del río el martes.',
    'Mañana cortaremos la calle del Hospital por obras.',
    'Si tienes síntomas, llama a tu centro de salud.',
    'No cruces el río ni te acerques al cauce.',
    'Consulta en https://www.aemet.es si lloverá mañana.',
    'Sentimos el retraso del tren. Sabemos que fastidia la mañana.',
    'Gracias por avisar del bache en la salida hacia la autovía. Lo pasamos a Vía pública.',
    'Trae tu DNI y el contrato. La cita del padrón se pide en el 010.',
    'No publiques tu DNI aquí. Te atenderemos en privado.',
    'Para el padrón necesitarás tu DNI.',
    'La biblioteca abrirá el lunes a las nueve.',
    'Pondremos un contenedor nuevo en la calle Nueva.',
    'La Policía Local estará en los cruces mientras dure el apagón.',
    'El autobús municipal pasará cada diez minutos.',
    'Según AEMET, mañana lloverá con fuerza: https://www.aemet.es',
    'La pensión la paga la Seguridad Social. Pregunta en https://administracion.gob.es',
    'El peaje lo decide el Ministerio de Transportes: https://www.transportes.gob.es',
    'Volveremos a informar del corte de luz a las 19:00.',
    'Publicaremos aquí lo que diga la Confederación sobre el embalse.',
    'El 112 es solo para emergencias. Seguiremos informando de la riada.',
    'Els trens els porta Renfe: https://www.renfe.com',
    'No sabem quan tornarà la llum.',
    "Netejarem el parc del costat de l'hospital.",
    "L'institut depén de la Conselleria d'Educació: https://ceice.gva.es",
    'Os trens lévaos Renfe: https://www.renfe.com',
    'Aínda non sabemos cando volverá a luz.',
    'Trenak Renferenak dira: https://www.renfe.com',
    'Oraindik ez dakigu noiz itzuliko den argia.',
    'Trains are run by Renfe: https://www.renfe.com',
    'We do not know yet when the power will be back.',
    'We will clean the street next to the hospital.',
    'You will find the waiting list rules at https://www.san.gva.es',
    'We have passed your message on to Renfe.',
    'Estaremos en la plaza con una cisterna por si se va la luz.',
    'Te ayudaremos a pedir la cita médica si no puedes usar internet: 010.',
    'Hemos abierto el albergue municipal por el corte de luz.',
    'Cortaremos el agua el martes de 9 a 12 en la calle Nueva.',
    'Reforzaremos el autobús por la huelga de trenes.',
    'Abriremos la piscina en junio.',
    'El plazo de la beca de comedor municipal acabará el viernes. Bases en https://sede.riudalba.example',
    'La Confederación informa del estado del embalse en https://www.chj.es',
    'Si ves a alguien en el río, llama al 112.',
    'Los horarios de los trenes están en https://www.renfe.com',
    'Los datos del embalse se consultan en https://saih.chj.es',
    'El servicio de limpieza pasará esta tarde por el parque.',
    'La feria del libro abrirá a las diez y habrá cuentos para niños.',
    'El concierto será el sábado a las nueve en la Plaza Mayor.',
    'Estamos pendientes del corte de luz y os contaremos más a las 20:00.',
    'Lamentamos lo que cuentas del hospital. La Conselleria de Sanidad atiende las quejas en https://www.san.gva.es',
    'Recibirás respuesta en diez días. Gracias por escribir sobre el instituto.',
    'Las becas de libros las gestiona la Conselleria de Educación: https://ceice.gva.es',
    'Hemos avisado a la distribuidora del corte de luz.',
    'Aparcaremos los autobuses junto a la estación de tren.',
    'La grúa retirará los coches mal aparcados.',
    'Repartiremos agua en la puerta del centro de salud.',
    'Els horaris dels trens són a https://www.renfe.com',
    'Esperem que aviat torne la llum.',
    'Agardamos que a luz volva axiña.',
    'The library will open at ten.',
    'We will update you at six about the power cut.',
    'Ospitaleko itxaron zerrenda Osasun Sailak kudeatzen du: https://www.san.gva.es',
    'Argindar etena dela eta, udaltzaingoa bidegurutzeetan dago.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('competence, where the post names the matter,', () => {
  const answering = (text: string) => {
    const post = { network: 'x', text: '¿Dónde renuevo el pasaporte?', author: null, url: null, postedAt: null };
    return checkCompetence(readDraft(aReview(text, { handbook: shipped, post }))).map(({ level }) => level);
  };

  it('warns of what we say that we give at our own desk', () => {
    expect(answering('Te lo damos en nuestro mostrador.')).toEqual(['warn']);
  });

  it('lets a reply send to whoever gives it, or pass it on', () => {
    expect(answering('Lo lleva la Policía Nacional: https://www.policia.es')).toEqual([]);
    expect(answering('Pasamos tu pregunta y te contestamos aquí.')).toEqual([]);
  });
});
