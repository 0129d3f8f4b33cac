import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../src/domain/review/model/draft-reading.ts';
import type { Finding } from '../../../../src/domain/review/model/finding.ts';
import { checkNeutrality } from '../../../../src/domain/review/neutrality/check-neutrality.ts';
import { aReview } from '../../../support/builders/drafts/a-review.ts';

function found(text: string, electoral = false): Finding[] {
  return checkNeutrality(readDraft(aReview(text, { electoral })));
}

describe('neutrality sees', () => {
  it.each([
    'Gracias al esfuerzo de este equipo de gobierno, la plaza está limpia.',
    'Nunca se había invertido tanto en parques.',
    'Somos el municipio con más zonas verdes de la provincia.',
    'Seguimos avanzando para mejorar tu barrio.',
    'Es una apuesta decidida por el transporte público.',
    'Lo dice el PSOE, no nosotros.',
    'Eso es cosa del PP.',
    'El Partido Vallserena Viva votó en contra.',
    'Compromís y Podemos lo pidieron en el pleno.',
    'Vota el domingo por el futuro de tu pueblo.',
    'La alcaldesa Marta Ferrer visitará tu calle.',
    'El concejal de Deportes ha conseguido la ayuda.',
    'Nuestro candidato lo explicará el viernes.',
    'Juntos sumamos.',
    'Por una Vallserena mejor para todos.',
    'Es la herencia recibida.',
    'Los que antes gobernaban no hicieron nada.',
    'La oposición solo sabe criticar.',
    'Con nosotros esto funciona; con los de antes no había autobús.',
    'Hemos cumplido lo que prometimos.',
    'Ningún otro ayuntamiento ha hecho tanto por los mayores.',
    "Gràcies a la bona gestió d'este govern, tenim superàvit.",
    "Mai s'havia invertit tant en neteja.",
    'Som el poble més net de la comarca.',
    'Continuem avançant.',
    "L'alcaldessa ha promés que vindrà.",
    'Això és culpa del govern anterior.',
    'Per una Vallserena millor.',
    'Junts sumem.',
    'Grazas ao esforzo deste goberno, a praza está limpa.',
    'Nunca se investira tanto.',
    'Somos o concello con máis zonas verdes da provincia.',
    'Seguimos avanzando xuntos.',
    'O alcalde virá visitarvos.',
    'Os que antes gobernaban deixaron unha débeda enorme.',
    'Por unha Vallserena mellor.',
    'Gure lanari esker, plaza garbi dago.',
    'Inoiz ez da hainbeste inbertitu parkeetan.',
    'Eskualdeko udalerri garbiena gara.',
    'Aurrera egiten jarraitzen dugu.',
    'Alkateak bisitatuko du zure kalea.',
    'Aurreko gobernuak utzitako zorra da.',
    'Elkarrekin aurrera.',
    'Bozkatu igandean.',
    'Thanks to the hard work of this council, the square is clean.',
    'Never before has so much been invested in parks.',
    'We are the cleanest town in the province.',
    'We keep moving forward.',
    'The mayor will visit your street.',
    'This is a mess left by the previous government.',
    'Together we can.',
    'Vote for us on Sunday.',
    'Con este gobierno Vallserena brilla.',
    'Ahora sí se hacen las cosas bien, no como antes.',
    'Un orgullo ver cómo ha mejorado tu barrio estos años.',
    'Somos líderes en reciclaje.',
    'Hemos bajado los impuestos a todas las familias.',
    'Otros prometen, nosotros cumplimos.',
    'El equipo de gobierno trabaja para ti.',
    'Vallserena, a la cabeza de la Comunitat en limpieza.',
    'Este es el resultado de una buena gestión.',
    'Cuatro años transformando Vallserena.',
    'Vox miente y lo sabe.',
  ])('%s', (text) => {
    expect(found(text).some(({ level }) => level !== 'advice')).toBe(true);
  });
});

describe('neutrality lets pass', () => {
  it.each([
    'Gracias al trabajo de los equipos de emergencia, la calle está abierta.',
    'Gracias por tus palabras. Se las pasamos al equipo de limpieza.',
    'Gracias a los bomberos y a los voluntarios.',
    'Podemos ayudarte en el 010.',
    'Hola, Ana: podemos darte cita el lunes.',
    'Puedes votar tu propuesta en los presupuestos participativos hasta el viernes.',
    'El voto por correo se pide en Correos hasta el día 18.',
    'Tu mesa electoral está en el colegio. Consulta el censo en la sede.',
    'El partido de fútbol empieza a las 18:00 en el polideportivo.',
    'Las bases de la oposición a auxiliar están en la sede.',
    'La ordenanza se aprobó en el pleno del 3 de noviembre.',
    'Puedes pedir cita con la alcaldía en el 010.',
    'Seguimos trabajando en la avería.',
    'Sumar dos recibos no es posible en la sede.',
    'La Oficina de Atención a los Ciudadanos abre a las 9.',
    'Nunca te pediremos claves por mensaje.',
    'Nunca cruces el agua con el coche.',
    'Gira a la derecha en la calle Mayor.',
    'El bando de la alcaldesa está en la web.',
    'El nuevo horario de la biblioteca es de 9 a 20.',
    'Mañana abre la piscina a las diez.',
    "Hem passat el teu avís a l'àrea. Gràcies.",
    'Junts, el carrer Major i la plaça fan un quilòmetre.',
    'El centre obri a les nou.',
    'Podedes pedir cita no 010.',
    'Grazas por avisar. Pasámolo á área.',
    'Eskerrik asko abisatzeagatik. Lantaldeari pasatuko diogu.',
    'Udalak 010 telefonoan erantzungo dizu.',
    'Thank you for telling us. We are passing it on.',
    'Turn left at Calle Mayor.',
    'The party permit form is on our web.',
    'You can vote for your favourite poster in the contest.',
    'Es la primera vez que pides la ayuda: necesitas el padrón.',
    'Lo mejor es que pidas cita en el 010.',
    'La mayor parte de la zona tiene agua.',
    'Sentimos las molestias. Las obras son para mejorar la calle.',
    'La UE financia el proyecto. Bases en la sede.',
    'El Grupo de Protección Civil está en la zona.',
    'Hem rebut el teu missatge.',
    'Aurreko astean itxita egon zen.',
    'El año pasado la tasa era igual.',
    'En la anterior convocatoria se pedía lo mismo.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('how grave it is', () => {
  it.each([
    ['Lo pidió el PSOE.', 'block', 'party', 'PSOE'],
    ['Lo pidió el P.S.O.E. ayer.', 'block', 'party', 'P.S.O.E.'],
    ['EAJk eskatu zuen.', 'block', 'party', 'EAJk'],
    ['Nuestro candidato irá el lunes.', 'block', 'candidate', 'Nuestro candidato'],
    ['La herencia recibida pesa.', 'block', 'attack', 'herencia recibida'],
    ['Si quieres, vota el domingo.', 'block', 'voting', 'vota'],
    ['Somos un modelo: juntos sumamos.', 'block', 'slogan', 'juntos sumamos'],
    ['Hemos triplicado los árboles.', 'warn', 'achievement', 'Hemos triplicado'],
    ['La alcaldesa irá el lunes.', 'warn', 'elected', 'alcaldesa'],
  ])('%s', (text, level, theme, words) => {
    const start = text.indexOf(words);
    expect(found(text)).toContainEqual({
      rule: 'neutrality',
      level,
      words,
      start,
      end: start + words.length,
      message: { key: `finding.neutrality.${theme}` },
    });
  });

  it('is more while an election is called: works and openings block too, and the law’s people are asked', () => {
    for (const text of [
      'Mañana inauguramos el parque.',
      'Construiremos una piscina.',
      'Hem renovat el poliesportiu.',
    ]) {
      expect(found(text)).toEqual([]);
      expect(found(text, true)).toMatchObject([{ level: 'block', message: { key: 'finding.neutrality.electoral' } }]);
    }
    expect(found('Hemos triplicado los árboles.', true)).toMatchObject([{ level: 'block' }]);
    expect(found('La biblioteca abre a las 9. Tu mesa electoral está en el colegio.', true)).toEqual([]);
  });

  it('is told once for the same words, and total on any text', () => {
    const words = fc.constantFrom(
      'el PP',
      'vota',
      'herencia',
      'recibida',
      'Partido',
      'Podemos',
      '#Vota',
      'P.P.',
      ' ',
      '.',
      '\n',
      '🙏',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words, { maxLength: 12 }).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (written, electoral) => {
        let reached = 0;
        for (const finding of found(written, electoral).sort((a, b) => a.start - b.start)) {
          expect(written.slice(finding.start, finding.end)).toBe(finding.words);
          expect(finding.start).toBeGreaterThanOrEqual(reached);
          reached = finding.end;
        }
      }),
    );
  });
});
