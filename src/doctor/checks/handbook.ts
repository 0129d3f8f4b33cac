import type { PlacedValue } from '../../adapters/handbook/find-invented-values.ts';
import { findInventedValues } from '../../adapters/handbook/find-invented-values.ts';
import { handbookHash } from '../../adapters/handbook/read-handbook.ts';
import { isOfSlack } from '../../adapters/workspace/clients.ts';
import type { Check, Finding } from '../finding.ts';
import type { FoundHandbook } from '../parts.ts';
import { handbookInForce } from '../parts.ts';

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
        ? { es: 'el primer arranque lo aplica', en: 'the first start puts it in force' }
        : { es: 'vigente', en: 'in force' };
    return [
      { level: 'green', what: { es: `${name}, ${hash}, ${where.es}.`, en: `${name}, ${hash}, ${where.en}.` } },
      ...invented,
    ];
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
      what: {
        es: `Los archivos tienen errores (${errors.length}); el primero, en ${place}.`,
        en: `The files have errors (${errors.length}); the first is in ${place}.`,
      },
      why:
        kept === null
          ? { es: 'Sin manual el bot no arranca.', en: 'Without a handbook the bot does not start.' }
          : { es: 'Sigue vigente el que guarda la base de datos.', en: 'The one in the database stays in force.' },
      todo: {
        es: './portavoz handbook check dice cada uno, y qué hacer.',
        en: './portavoz handbook check names each, and what to do.',
      },
    },
  ];
}

function keptFindings({ files, kept }: FoundHandbook): Finding[] {
  if (kept === null) return [];
  if (kept.handbook === null)
    return [
      {
        level: 'red',
        what: {
          es: 'El manual vigente no se puede leer con esta versión.',
          en: 'This version cannot read the handbook in force.',
        },
        why: { es: 'El bot no arranca.', en: 'The bot does not start.' },
        todo: {
          es: 'Pon los archivos en su lugar: ./portavoz handbook adopt --reason "…".',
          en: 'Put the files in its place: ./portavoz handbook adopt --reason "…".',
        },
      },
    ];
  if (files.handbook === null || handbookHash(files.bytes) === kept.hash) return [];
  return [
    {
      level: 'yellow',
      what: { es: 'Los archivos no son el manual vigente.', en: 'The files are not the handbook in force.' },
      why: {
        es: 'El bot decide por el que guarda la base de datos.',
        en: 'The bot decides by the one in the database.',
      },
      todo: {
        es: 'En Slack, /playbook reload muestra la diferencia y los aplica.',
        en: 'In Slack, /playbook reload shows the difference and puts them in force.',
      },
    },
  ];
}

function inventedFindings(found: FoundHandbook, isReal: boolean): Finding[] {
  const values = findInventedValues(handbookInForce(found).bytes);
  const contacts = values.filter(({ kind }) => kind === 'contact');
  const names = values.filter(({ kind }) => kind === 'name');
  const isKept = found.kept !== null;
  return [
    ...inventedFinding(contacts, isKept, {
      level: isReal ? 'red' : 'yellow',
      what: {
        es: `Quedan teléfonos o direcciones del municipio inventado: ${contacts.length}.`,
        en: `Phones or addresses of the invented town are left: ${contacts.length}.`,
      },
      why: isReal
        ? {
            es: 'Con el Slack de verdad el bot no arranca: mandaría a la gente a donde no hay nadie.',
            en: 'With the real Slack the bot does not start: it would send people where nobody is.',
          }
        : {
            es: 'En un Slack de prueba da igual; con el de verdad el bot no arranca.',
            en: 'It does not matter in a sandbox; with the real Slack the bot does not start.',
          },
    }),
    ...inventedFinding(names, isKept, {
      level: 'yellow',
      what: {
        es: `Quedan nombres del municipio inventado: ${names.length}.`,
        en: `Names of the invented town are left: ${names.length}.`,
      },
      why: {
        es: 'Se leerían en respuestas, y algunos textos los aprobó quien no existe.',
        en: 'Replies would show them, and some texts were approved by nobody real.',
      },
    }),
  ];
}

type Told = Pick<Extract<Finding, { why: unknown }>, 'level' | 'what' | 'why'>;

function inventedFinding(values: readonly PlacedValue[], isKept: boolean, { level, what, why }: Told): Finding[] {
  const [first] = values;
  if (first === undefined) return [];
  const example = `${first.field}: ${first.value}`;
  const lines = (word: string) =>
    [...Map.groupBy(values, ({ file }) => file)]
      .map(([file, some]) => `\n${file}, ${word} ${lineRanges(some.map(({ line }) => line))}`)
      .join('');
  const todo = {
    es: `Pon los tuyos${isKept ? ' y actívalos con /playbook reload' : ''} (el primero es ${example}):${lines('líneas')}`,
    en: `Put in your own${isKept ? ', and put them in force with /playbook reload' : ''} (the first is ${example}):${lines('lines')}`,
  };
  return [{ level, what, why, todo }];
}

/** `[4, 6, 7, 8]` → `4, 6-8` */
function lineRanges(lines: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const line of new Set(lines)) {
    const last = ranges.at(-1);
    if (last?.to === line - 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  return ranges.map(({ from, to }) => (from === to ? from : `${from}-${to}`)).join(', ');
}
