import type { Check, Finding, Words } from '../finding.ts';
import { uncheckedFinding } from '../finding.ts';
import { slackOutOfReach } from '../slack-words.ts';

const YELLOW_MS = 60_000;
/** Slack and we refuse what is five minutes off. */
const RED_MS = 240_000;
const WHAT: Words = { es: 'El reloj no se ha comprobado.', en: 'The clock was not checked.' };

/** This machine's clock against Slack's. */
export const clock: Check = {
  id: 'clock',
  title: { es: 'Reloj', en: 'Clock' },
  async run(parts) {
    const blocked = await slackOutOfReach(parts, WHAT);
    if (blocked !== null) return [blocked];
    const account = await parts.slack.account();
    const aheadMs = account.ok ? account.answer.aheadMs : null;
    if (aheadMs === null)
      return [uncheckedFinding(WHAT, { es: 'Slack no ha dicho su hora.', en: 'Slack did not tell its time.' })];
    return [clockFinding(aheadMs)];
  },
};

function clockFinding(aheadMs: number): Finding {
  const off = Math.abs(aheadMs);
  const seconds = Math.round(off / 1000);
  const by = seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
  if (off <= YELLOW_MS)
    return {
      level: 'green',
      what: { es: `En hora (${by} de diferencia con Slack).`, en: `On time (${by} from Slack’s).` },
    };
  return {
    level: off > RED_MS ? 'red' : 'yellow',
    what:
      aheadMs > 0
        ? { es: `El reloj de esta máquina va ${by} adelantado.`, en: `This machine’s clock is ${by} ahead.` }
        : { es: `El reloj de esta máquina va ${by} atrasado.`, en: `This machine’s clock is ${by} behind.` },
    why:
      off > RED_MS
        ? {
            es: 'Con cinco minutos de diferencia se rechaza cada clic (401).',
            en: 'Five minutes off, every click is refused (401).',
          }
        : {
            es: 'Con cinco minutos se rechazaría cada clic, y las horas del registro no son ciertas.',
            en: 'At five minutes every click would be refused, and the record’s times are not true.',
          },
    todo: {
      es: 'Activa la hora de red: timedatectl set-ntp true.',
      en: 'Switch network time on: timedatectl set-ntp true.',
    },
  };
}
