import { describe, expect, it } from 'vitest';
import type { Playbook } from '../../../src/domain/handbook/playbook.ts';
import { aFact, aPerson } from '../../support/builders/a-case.ts';
import { aHandbook } from '../../support/builders/a-handbook.ts';
import { aHandbookWithSteps } from '../../support/builders/crises/some-steps.ts';
import { aRecurringContent } from '../../support/builders/handbook/a-recurring-content.ts';
import { aPrint, wordsOf } from '../a-print.ts';

function withFlood(over: Partial<Playbook>) {
  const handbook = aHandbook();
  return { ...handbook, playbooks: handbook.playbooks.map((one) => (one.id === 'flood' ? { ...one, ...over } : one)) };
}

describe('the first page', () => {
  const words = wordsOf(aPrint());

  it('says what to do, minute by minute of the gravest severity, and who', () => {
    expect(words).toContain('Manual de crisis en papel Ayuntamiento de Vallserena');
    expect(words).toContain('Los primeros 15 minutos');
    expect(words).toMatch(/min 0 ¿Hay alguien en peligro\? Llama ya al 112/);
    expect(words).toMatch(/min 10 Antes de publicarlo lo leen y lo firman: [^.]*dirección del plan\./);
  });

  it('tells whom to call and where to look', () => {
    expect(aPrint()).toMatch(/<a href="tel:112">112<\/a>/);
    const { officialSources, team } = aHandbook().institution;
    for (const { host } of officialSources.hosts) expect(words).toContain(host);
    for (const { name } of team.members) expect(words.toLowerCase()).toContain(name.toLowerCase());
  });

  it('names a role once where the group that holds it is called the same', () => {
    const { institution, ...rest } = aHandbook();
    const members = [{ slack: 'S0JEFATURA', name: 'Jefatura de comunicación', roles: ['lead' as const] }];
    const print = aPrint({
      handbook: { ...rest, institution: { ...institution, team: { ...institution.team, members } } },
    });
    expect(print).toContain('<b>jefatura de comunicación</b><span class="line-to-write">');
  });
});

it('bears day, hour and hash of the handbook on every page, and the chapter where there is one', () => {
  const page = aPrint();
  const stamp = 'Impreso el 24 de noviembre de 2026, 18:00 · manual 000000000000';
  expect(page).toContain(`@bottom-left{content:"${stamp}"}`);
  expect(page).toContain('@page at-flood{@top-right{content:"2 · Inundación"}}.at-flood{page:at-flood}');
  // Browsers that leave the margins empty show it at the head of each chapter.
  expect(wordsOf(page).split(stamp).length - 1).toBe(1 + aHandbook().playbooks.length);
  expect(page).toContain('0'.repeat(64));
});

describe('a chapter', () => {
  const words = wordsOf(aPrint());
  const flood = words.slice(words.indexOf('2 Inundación S1'), words.indexOf('3 Agua no apta S2'));

  it('says when it applies, how quick to be, and what a text must and must not hold', () => {
    expect(flood).toContain('Encargarse en 5 minutos. Primera respuesta en 15 minutos.');
    expect(flood).toContain('Informar cada 60 minutos, aunque no haya novedades.');
    expect(flood).toContain('La gente escribe: inundación, riada, desbordado, agua por la calle, barranco…');
    expect(flood).toContain('La respuesta tiene que llevar el 112 solo para emergencias');
    expect(flood).toContain('tranquilizar sin datos («bajo control»)');
    expect(flood).toContain('AEMET Avisos meteorológicos www.aemet.es');
    expect(words).toContain('Sube a S1: Hay personas enfermas.');
  });

  it('says the most that a first reply may take beside its target', () => {
    const handbook = aHandbook();
    const severities = handbook.severity.severities.map((row) => ({ ...row, firstReplyWorstMinutes: 45 }));
    const page = wordsOf(aPrint({ handbook: { ...handbook, severity: { ...handbook.severity, severities } } }));
    expect(page).toContain('Primera respuesta en 15 minutos, 45 minutos en el peor caso.');
  });

  it('has its steps by their phases, each with its time, its telephone and its role', () => {
    const page = wordsOf(aPrint({ handbook: aHandbookWithSteps() }));
    expect(page).toMatch(
      /Qué hacer, paso a paso[\s\S]*Primeros 15 minutos[\s\S]*10 minutos[\s\S]*Llama al 112[\s\S]*112/,
    );
    expect(page).toMatch(/Antes de cerrar[\s\S]*Publica el cierre[\s\S]*Después[\s\S]*Reúne al equipo/);
    expect(wordsOf(aPrint())).not.toContain('Qué hacer, paso a paso');
  });

  it('has a line for each fact, and the first statement in every language with the same facts as gaps', () => {
    expect(flood).toMatch(
      /Para toda la crisis 1 zona Barrios o calles 2 nivel de aviso Color de AEMET 3 hora del próximo aviso/,
    );
    expect(flood).toMatch(/Para cada respuesta 4 /);
    expect(flood).toContain('Hay agua en [ 1 zona], nivel [ 2 nivel de aviso]. Aún no');
    expect(flood).toMatch(/inglés We know you are afraid\. There is water in \[ 1 zone\], level \[ 2 warning level\]/);
    expect(flood).toMatch(/valenciano\/catalán Sabem que hi ha por/);
  });

  it('asks for a reader where nobody of the house reads the language', () => {
    expect(flood).not.toContain('Nadie de la institución lee este idioma');
    const handbook = aHandbook();
    const spanish = { ...handbook, institution: { ...handbook.institution, languages: ['es' as const] } };
    expect(wordsOf(aPrint({ handbook: spanish }))).toMatch(
      /inglés Nadie de la institución lee este idioma: busca .* We know/,
    );
  });

  it('has a line for everybody who signs: the approvals of its severity, two people at least', () => {
    expect(flood).toMatch(
      /lo leen y lo firman Nombre, firma y hora aprobación de comunicación o jefatura de comunicación dirección del plan/,
    );
    const slow = wordsOf(aPrint({ handbook: withFlood({ severity: 'S4' }) }));
    expect(slow).toMatch(/Nombre, firma y hora [^.]* otra persona del equipo, que lo lea/);
  });

  it('has the replies by what people write, in the languages of the house, with what to do', () => {
    expect(flood).toMatch(/Respuestas Pregunta .*es a Hola\. Sobre la inundación: hay agua en \[ 1 zona\]/);
    expect(flood).toMatch(/es b Gracias por preguntar.* ca a Hola\. Hi ha aigua/);
    expect(flood).toMatch(/Aviso sobre el terreno .*Pasamos tu aviso de \[ 4 [^\]]+\] a los equipos/);
  });

  it('says what always holds with its source, and the approved lines with who approved them', () => {
    expect(words).toContain(
      'Hervir el agua no siempre la hace apta. salud.regionclara.example/agua, Ciclo del agua, hasta el 31 de diciembre de 2027',
    );
    const [line] = aHandbook().playbooks.find(({ id }) => id === 'person-at-risk')?.approvedLines ?? [];
    expect(words).toContain(line?.private.es ?? 'nothing');
    expect(words).toMatch(/✓ Aprobado por .*Vale hasta el /);
  });

  it('leaves out a line that no longer holds', () => {
    const late = wordsOf(aPrint({ printedAt: '2099-01-01T00:00:00.000Z' }));
    expect(late).not.toContain('Líneas aprobadas, palabra por palabra');
    expect(late).not.toContain('hasta el 31 de diciembre de 2027');
  });
});

describe('what holds of crises', () => {
  const zone = aFact({
    key: 'zone',
    value: 'La Ribera',
    source: 'Policía Local',
    enteredBy: aPerson('U9'),
    enteredAt: '2026-11-24T16:40:00.000Z',
    validUntil: '2026-11-24T22:40:00.000Z',
  });

  it('stands with its source, who entered it and until when, and at its line in the chapter', () => {
    const words = wordsOf(aPrint({ facts: [{ ...zone, playbook: 'flood' }] }));
    expect(words).toContain('zona La Ribera Policía Local U9 24 nov 2026, 17:40 24 nov 2026, 23:40');
    expect(words).toContain('1 zona Barrios o calles Al imprimir: La Ribera');
  });

  it('holds no personal data of whoever is a source, though official phones stay', () => {
    const source = 'Marta, 612 345 678, desde el 112';
    const words = wordsOf(aPrint({ facts: [{ ...zone, playbook: 'flood', source }] }));
    expect(words).toContain('Marta, ▒▒▒ (teléfono), desde el 112');
    expect(words).not.toContain('612 345 678');
  });

  it('says that nothing held, or that nobody could look', () => {
    expect(wordsOf(aPrint())).toContain('Al imprimir no había ningún dato de crisis vigente.');
    expect(wordsOf(aPrint({ facts: null }))).toContain('No se pudieron leer los datos vigentes');
  });
});

it('speaks the language of the institution', () => {
  const handbook = aHandbook();
  const english = { ...handbook, institution: { ...handbook.institution, languages: ['en' as const, 'es' as const] } };
  const page = aPrint({ handbook: english, from: { kind: 'files' } });
  expect(page).toContain('<html lang="en">');
  const words = wordsOf(page);
  expect(words).toContain('Crisis handbook on paper Vallserena Town Hall');
  expect(words).toContain('It comes from the files.');
  expect(words).toContain('2 Flood S1');
});

it('has the recurring posts in the languages of the house, with a gap for each value, where there are any', () => {
  const words = wordsOf(aPrint({ handbook: aHandbook({ contents: [aRecurringContent()] }) }));
  expect(words).toMatch(/Publicaciones recurrentes Mercado es Mercado el .*Día.* ca Mercat el/);
  expect(wordsOf(aPrint())).not.toContain('Publicaciones recurrentes');
});
