import { findInventedValues } from '../../adapters/handbook/find-invented-values.ts';
import { handbookHash } from '../../adapters/handbook/read-handbook.ts';
import { isOfSlack } from '../../adapters/workspace/clients.ts';
import type { Check, Finding } from '../finding.ts';
import type { FoundHandbook } from '../parts.ts';
import { handbookInForce } from '../parts.ts';

/** Values of the invented town that one finding names. */
const SHOWN = 8;

/** The handbook: it can be used, it is the one of the files, and it is the institution's own. */
export const handbook: Check = {
  id: 'handbook',
  title: { es: 'Manual', en: 'Handbook' },
  async run({ handbook: find, settings: { config } }) {
    const found = await find();
    const wrong = [...fileFindings(found, config.playbooksDir), ...keptFindings(found)];
    const invented = inventedFindings(found, isOfSlack(config.slack.apiUrl));
    if (wrong.length > 0) return [...wrong, ...invented];
    const { handbook: inForce } = handbookInForce(found);
    const name = inForce?.institution.shortNames.es ?? inForce?.institution.id ?? '';
    const hash = (inForce?.hash ?? '').slice(0, 12);
    const where =
      found.kept === null
        ? { es: 'el primer arranque lo pone en vigor', en: 'the first start puts it in force' }
        : { es: 'en vigor', en: 'in force' };
    return [{ level: 'green', what: { es: `${name}, ${hash}, ${where.es}.`, en: `${name}, ${hash}, ${where.en}.` } }, ...invented];
  },
};

function fileFindings({ files, kept }: FoundHandbook, dir: string): Finding[] {
  const errors = files.problems.filter(({ level }) => level === 'error');
  const [first] = errors;
  if (first === undefined) return [];
  const place = first.file === '.' ? dir : `${first.file}:${first.line}`;
  return [
    {
      level: kept === null ? 'red' : 'yellow',
      what: { es: `Los ficheros tienen ${errors.length} errores; el primero, en ${place}.`, en: `The files have ${errors.length} errors; the first is in ${place}.` },
      why:
        kept === null
          ? { es: 'Sin manual el bot no arranca.', en: 'Without a handbook the bot does not start.' }
          : { es: 'Sigue en vigor el que guarda la base de datos.', en: 'The one in the database stays in force.' },
      todo: { es: './portavoz handbook check dice cada uno, y qué hacer.', en: './portavoz handbook check names each, and what to do.' },
    },
  ];
}

function keptFindings({ files, kept }: FoundHandbook): Finding[] {
  if (kept === null) return [];
  if (kept.handbook === null)
    return [
      {
        level: 'red',
        what: { es: 'El manual en vigor no se puede leer con esta versión.', en: 'This version cannot read the handbook in force.' },
        why: { es: 'El bot no arranca.', en: 'The bot does not start.' },
        todo: { es: 'Pon los ficheros en su lugar: ./portavoz handbook adopt --reason "…".', en: 'Put the files in its place: ./portavoz handbook adopt --reason "…".' },
      },
    ];
  if (files.handbook === null || handbookHash(files.bytes) === kept.hash) return [];
  return [
    {
      level: 'yellow',
      what: { es: 'Los ficheros no son el manual en vigor.', en: 'The files are not the handbook in force.' },
      why: { es: 'El bot decide por el que guarda la base de datos.', en: 'The bot decides by the one in the database.' },
      todo: { es: 'En Slack, /playbook reload enseña la diferencia y los pone en vigor.', en: 'In Slack, /playbook reload shows the difference and puts them in force.' },
    },
  ];
}

function inventedFindings(found: FoundHandbook, isReal: boolean): Finding[] {
  const values = findInventedValues(handbookInForce(found).bytes);
  const contacts = values.filter(({ kind }) => kind === 'contact');
  const names = values.filter(({ kind }) => kind === 'name');
  const places = (some: typeof values) => {
    const shown = some.slice(0, SHOWN).map(({ file, line, field, value }) => `\n${file}:${line}: ${field}: ${value}`);
    return { shown: shown.join(''), more: some.length - shown.length };
  };
  const how = found.kept === null ? { es: '', en: '' } : { es: ' y ponlos en vigor (/playbook reload)', en: ', and put them in force (/playbook reload)' };
  const finding = (some: typeof values, what: Finding['what'], why: Finding['what'], level: 'red' | 'yellow'): Finding[] => {
    if (some.length === 0) return [];
    const { shown, more } = places(some);
    return [
      {
        level,
        what,
        why,
        todo: {
          es: `Pon los tuyos${how.es}:${shown}${more > 0 ? `\n… y ${more} más.` : ''}`,
          en: `Put in your own${how.en}:${shown}${more > 0 ? `\n… and ${more} more.` : ''}`,
        },
      },
    ];
  };
  return [
    ...finding(
      contacts,
      { es: `Quedan ${contacts.length} teléfonos o direcciones del municipio inventado.`, en: `${contacts.length} phones or addresses of the invented town are left.` },
      isReal
        ? { es: 'Con el Slack de verdad el bot no arranca: mandaría a la gente a donde no hay nadie.', en: 'With the real Slack the bot does not start: it would send people where nobody is.' }
        : { es: 'En un Slack de prueba da igual; con el de verdad el bot no arranca.', en: 'It does not matter in a sandbox; with the real Slack the bot does not start.' },
      isReal ? 'red' : 'yellow',
    ),
    ...finding(
      names,
      { es: `Quedan ${names.length} nombres del municipio inventado.`, en: `${names.length} names of the invented town are left.` },
      { es: 'Se leerían en respuestas, y textos quedan aprobados por quien no existe.', en: 'Replies would show them, and nobody real approved some texts.' },
      'yellow',
    ),
  ];
}
