import { openEgress } from '../../adapters/egress/open-egress.ts';
import { open311System } from '../../adapters/networks/open311/open311-system.ts';
import type { Check, Finding } from '../finding.ts';

const PATIENCE_MS = 8_000;

/** The works system that takes reports of faults: whether it says which kinds it takes. */
export const fieldReports: Check = {
  id: 'field-reports',
  title: { es: 'Incidencias', en: 'Field reports' },
  async run({ settings }) {
    const { open311: account, proxies } = settings.config;
    if (account === null) return [OFF];
    const egress = openEgress(proxies);
    const way = { throughProxy: egress.fetchLookingUp, patienceMs: PATIENCE_MS };
    const services = await open311System(account, way).services().finally(egress.stop);
    return [services === null ? SILENT : takes(services.length)];
  },
};

const OFF: Finding = {
  level: 'green',
  what: { es: 'No hay: FIELD_REPORTS_URL está vacío.', en: 'There are none: FIELD_REPORTS_URL is empty.' },
};

function takes(kinds: number): Finding {
  if (kinds === 0) return SILENT;
  return {
    level: 'green',
    what: { es: `El sistema admite ${kinds} tipos.`, en: `The works system takes ${kinds} kinds.` },
  };
}

const SILENT: Finding = {
  level: 'red',
  what: {
    es: 'El sistema de incidencias no dice qué tipos admite.',
    en: 'The works system does not say which kinds it takes.',
  },
  why: { es: 'Nadie puede abrir una incidencia desde un caso.', en: 'Nobody can report a fault from a case.' },
  todo: {
    es: 'Abre services.json bajo la dirección de FIELD_REPORTS_URL, y mira FIELD_REPORTS_JURISDICTION y el cortafuegos.',
    en: 'Open services.json below the address of FIELD_REPORTS_URL, and check FIELD_REPORTS_JURISDICTION and the firewall.',
  },
};
