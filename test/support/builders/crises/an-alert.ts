import { parseCap } from '../../../../src/adapters/networks/reading/parse-cap.ts';
import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { CapWanted } from '../a-cap-document.ts';
import { aCapDocument } from '../a-cap-document.ts';
import { aHandbook } from '../a-handbook.ts';

export const alert = (wanted: CapWanted) => parseCap(aCapDocument(wanted));

/** A handbook whose playbook of floods goes by alerts of rain, and that of water by any of floods. */
export function aWarnedHandbook(): Handbook {
  const handbook = aHandbook();
  const areas = [{ name: 'Litoral norte', codes: ['774602'] }, { name: 'Interior sur de Valencia' }];
  const alerts = { flood: { es: ['lluvias', 'inundación'], en: ['rain'] }, 'water-quality': { es: ['lluvias'] } };
  return {
    ...handbook,
    institution: { ...handbook.institution, sources: { areas } },
    playbooks: handbook.playbooks.map((playbook) => {
      const events = Object.entries(alerts).find(([id]) => id === playbook.id)?.[1];
      return events === undefined ? playbook : { ...playbook, alerts: { events, from: 'orange' } };
    }),
  };
}
