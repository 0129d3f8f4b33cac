import { traceOf } from '../errors.ts';
import type { Check, Diagnosis, Finding, Level } from './finding.ts';
import type { Parts } from './parts.ts';

/** Time limit of one check in milliseconds. */
const LIMIT_MS = 10_000;

/** To read a handbook takes the processor for so long that other checks would be late for it. */
const HANDBOOK_LIMIT_MS = 60_000;

/**
 * Reads the handbook, and then runs all checks at once, each with its time limit. One that fails is
 * `unchecked`, and stops no other.
 */
export async function runChecks(checks: readonly Check[], parts: Parts, limitMs = LIMIT_MS): Promise<Diagnosis[]> {
  await inTime(() => parts.handbook().then(() => []), HANDBOOK_LIMIT_MS);
  return Promise.all(checks.map(async (check) => ({ check, findings: await inTime(() => check.run(parts), limitMs) })));
}

/** Returns the worst level of all findings; `unchecked` counts between yellow and red. */
export function worstOf(diagnoses: readonly Diagnosis[]): Level {
  const levels = diagnoses.flatMap(({ findings }) => findings.map(({ level }) => level));
  return ORDER.find((level) => levels.includes(level)) ?? 'green';
}

const ORDER: readonly Level[] = ['red', 'unchecked', 'yellow', 'green'];

async function inTime(run: () => Promise<Finding[]>, limitMs: number): Promise<Finding[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding[]>((resolve) => {
    timer = setTimeout(() => resolve([tooLate(limitMs / 1000)]), limitMs);
  });
  try {
    return await Promise.race([run(), late]);
  } catch (error) {
    return [failed(error)];
  } finally {
    clearTimeout(timer);
  }
}

function tooLate(seconds: number): Finding {
  return {
    level: 'unchecked',
    what: { es: `No ha terminado en ${seconds} segundos.`, en: `It did not end within ${seconds} seconds.` },
    why: {
      es: 'Lo que se mira no contesta, o la máquina va muy cargada.',
      en: 'What is looked at does not answer, or the machine is very busy.',
    },
    todo: { es: 'Repite ./portavoz doctor dentro de un rato.', en: 'Run ./portavoz doctor again in a while.' },
  };
}

/** The message of an unexpected error is not shown, since it may quote a secret. */
function failed(error: unknown): Finding {
  const { error: kind, cause, at } = traceOf(error);
  const name = cause === undefined ? kind : `${kind}, ${cause}`;
  const place = (at[0] ?? '').replace(/^at .*[(/]src\//, 'src/').replace(/\)$/, '');
  return {
    level: 'unchecked',
    what: { es: `La comprobación ha fallado (${name}).`, en: `The check itself failed (${name}).` },
    why: {
      es: `Es un fallo de Portavoz, no de tu instalación${place === '' ? '' : `: ${place}`}.`,
      en: `This is a mistake of Portavoz, not of your installation${place === '' ? '' : `: ${place}`}.`,
    },
    todo: { es: 'Repítelo, y si sigue, avisa con esta línea.', en: 'Try again; if it stays, report this line.' },
  };
}
