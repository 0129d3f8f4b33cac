import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../../src/domain/text/languages.ts';
import { whatStops } from '../../../../support/builders/drafts/what-stops.ts';

type Case = readonly [Language, string];

describe('a reproach by its form', () => {
  it.each<Case>([
    ['es', 'Si te fijaras en las señales, no tendrías este problema.'],
    ['es', 'Si leyera mejor las bases, sabría el plazo.'],
    ['es', 'Si tanto le agobia el ruido, cierre la ventana.'],
    ['es', 'Si todos fueran tan puntuales como usted, no haría falta autobús.'],
    ['es', 'La próxima vez lea el cartel.'],
    ['es', 'Siempre puede mudarse a otro barrio.'],
    ['es', 'Ya te lo podías imaginar.'],
    ['ca', 'Si hi anéssiu abans, trobaríeu lloc i no us hauria passat.'],
    ['ca', 'Si llegís més i protestés menys, ja ho sabria.'],
    ['ca', 'Si tan malament ho passa, tanqui la finestra.'],
    ['gl', 'Se leses o cartel, saberías o horario.'],
    ['gl', 'Se tanto che amola o ruído, pecha a ventá.'],
    ['eu', 'Kartela irakurri bazenu, jakingo zenuke.'],
    ['eu', 'Hainbeste molestatzen bazaitu, itxi leihoa.'],
    ['en', "If you'd looked at the sign, you would know."],
    ['en', 'If it bothers you so much, close the window.'],
    ['en', 'Next time read the notice.'],
    ['es', 'Menos mal que tenemos expertos como usted.'],
    ['es', 'Ojalá todos tuviéramos tiempo para contar baldosas.'],
    ['es', 'La tasa subió, como habría visto si abriera las cartas.'],
    ['es', 'Ya es suerte no tener mayores preocupaciones.'],
    ['ca', "Si truqués dins de l'horari, ja li haurien contestat."],
    ['ca', 'Tant de bo tothom tingués temps per comptar fanals.'],
    ['gl', 'Se lese o cartel da porta, non tería que preguntalo.'],
    ['gl', 'Pagando a tempo non tería este recargo.'],
    ['eu', 'Kexatzeko adina denbora baduzu, deitu.'],
    ['en', 'If you read the list first, these things would not happen to you.'],
  ])('is seen in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).toContain('never-say.reproach');
  });

  it.each<Case>([
    ['es', 'Si pudieras decirnos el número de la farola, te lo agradeceríamos.'],
    ['es', 'Si nos dijeras la calle, podríamos pasarlo antes.'],
    ['es', 'Si hubiera algún cambio, se publicaría en la web.'],
    ['es', 'Si tanto usted como su pareja están empadronados, pueden pedirla.'],
    ['es', 'La próxima vez avísanos por aquí.'],
    ['ca', 'Si ens poguessis dir el carrer, ens ajudaries molt.'],
    ['gl', 'Se nos dixeses a rúa, axudaríasnos moito.'],
    ['eu', 'Kalea esango bazenigu, lagunduko zenuke.'],
    ['en', 'If you could tell us the street, we would pass it on.'],
    ['en', 'If you need more information, you can call us.'],
    ['es', 'Gracias por la insistencia, lo miramos hoy.'],
    ['es', 'Si se perdiera el carné, no tendría que pagar otro.'],
    ['ca', 'Si plogués, no es faria el concert.'],
    ['gl', 'Ten moito cariño a xente por esa praza.'],
  ])('is not what asks kindly, in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).not.toContain('never-say.reproach');
  });
});

describe('a threat by its form', () => {
  it.each<Case>([
    ['es', 'Siga faltando al respeto y borraremos sus comentarios.'],
    ['ca', 'Continua insultant i et bloquejarem.'],
    ['en', 'Keep insulting us and we will block you.'],
    ['es', 'Cuide ese lenguaje, que pasaremos su perfil a la Policía.'],
    ['es', 'Con ese tono no espere que corramos.'],
    ['es', 'Como siga así, la próxima multa será mayor.'],
    ['ca', 'No vingui després plorant.'],
    ['eu', 'Ez etorri gero negarrez.'],
    ['en', "Don't come crying to us."],
  ])('is seen in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).toContain('never-say.threats');
  });

  it.each<Case>([
    ['es', 'Sigue participando y ganaremos todos.'],
    ['es', 'Seguimos trabajando y te informaremos.'],
  ])('is not what cheers on, in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).not.toContain('never-say.threats');
  });
});

describe('a promise by its form', () => {
  it.each<Case>([
    ['es', 'Tráenos el papel y te quitamos la multa.'],
    ['es', 'Nosotros te conseguimos la plaza.'],
    ['es', 'La beca la tiene asegurada.'],
    ['es', 'El jueves lo tendrás arreglado.'],
    ['es', 'El cambio está programado para el martes.'],
    ['es', 'Te pagaremos los 900 euros antes de Reyes.'],
    ['ca', 'Et concedim el permís.'],
    ['ca', 'Li traiem la multa.'],
    ['gl', 'Conte con que lle reservamos a data que queira.'],
    ['gl', 'A beca tela asegurada, seguro que a tes concedida.'],
    ['eu', 'Isuna kenduko dizugu.'],
    ['en', "We'll cancel the fine."],
    ['en', 'The licence is as good as yours.'],
    ['es', 'No se apure, la ayuda se la van a conceder.'],
    ['es', 'Contad con la pista todos los viernes.'],
    ['es', 'A sus hijos les darán la beca.'],
    ['es', 'Ponemos nosotros otro autobús.'],
    ['ca', "L'ajuda li arribarà abans del curs."],
    ['gl', 'O permiso dámosvolo seguro.'],
  ])('is seen in %s: %s', (language, text) => {
    expect(whatStops(text, { language, facts: ['Becas: hasta 900 euros, en el registro'] })).toMatch(
      /never-say\.promises|grounding\.date/u,
    );
  });

  it.each<Case>([
    ['es', 'Te damos cita en el 010.'],
    ['es', 'Te damos las gracias y le damos traslado.'],
    ['es', 'No te podemos anular la multa por aquí.'],
    ['es', 'Si ya la tienes aprobada, guarda el papel.'],
    ['ca', 'Et donem cita a la seu.'],
    ['gl', 'Dámosche as grazas pola mensaxe.'],
    ['en', 'We give you an appointment at 010.'],
  ])('is not what a counter does, in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).not.toContain('never-say.promises');
  });
});

describe('the blame of a group by its form', () => {
  it.each<Case>([
    ['es', 'Los turistas son los que la ensucian.'],
    ['es', 'La empresa de la limpieza no está cumpliendo.'],
    ['ca', "L'empresa de la recollida no està complint."],
    ['gl', 'Os mozos non teñen respecto.'],
    ['en', "It's always the students, they have no manners."],
    ['ca', 'Són els del bar, que no respecten ningú.'],
    ['es', 'El área de Alumbrado nunca nos contesta.'],
    ['gl', 'A consellería non move un dedo.'],
  ])('is seen in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).toContain('never-say.blame');
  });

  it.each<Case>([
    ['es', 'Los técnicos son los que lo deciden.'],
    ['es', 'La empresa no está en el polígono.'],
  ])('is not who decides, in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).not.toContain('never-say.blame');
  });
});

describe('a vote that a reply hints at', () => {
  it.each<Case>([
    ['es', 'Ya sabéis a quién tenéis que votar.'],
    ['ca', 'Ja sabeu a qui heu de votar.'],
    ['gl', 'Xa sabedes a quen tedes que votar.'],
    ['eu', 'Badakizue nori eman botoa.'],
    ['en', 'You know who to vote for.'],
  ])('is seen in %s: %s', (language, text) => {
    expect(whatStops(text, { language })).toContain('neutrality');
  });

  it('is none where a reply says who may vote', () => {
    expect(whatStops('Pueden votar las personas empadronadas desde los 16 años.', {})).not.toContain('neutrality');
  });
});
