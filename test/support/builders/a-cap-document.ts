export type CapWanted = {
  id: string;
  kind?: 'Alert' | 'Update' | 'Cancel';
  status?: string;
  sent?: string;
  /** Ids of the messages that it is about. */
  references?: readonly string[];
  colour?: 'verde' | 'amarillo' | 'naranja' | 'rojo';
  zone?: string;
  zoneCode?: string;
  event?: string;
  expires?: string;
};

const SENDER = 'avisos@tiempo.example';
const ENGLISH = { verde: 'Minor', amarillo: 'Moderate', naranja: 'Severe', rojo: 'Extreme' } as const;

/** An alert as AEMET writes them: a block in Spanish and one in English, with its own kinds, colours and zones. */
export function aCapDocument(wanted: CapWanted): string {
  const { id, kind = 'Alert', status = 'Actual', sent = '2026-11-24T10:00:00+01:00', references = [] } = wanted;
  const about = references.map((one) => `${SENDER},${one},2026-11-24T09:00:00+01:00`).join(' ');
  return `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
  <identifier>${id}</identifier><sender>${SENDER}</sender><sent>${sent}</sent>
  <status>${status}</status><msgType>${kind}</msgType><scope>Public</scope>
  ${about === '' ? '' : `<references>${about}</references>`}
  ${kind === 'Cancel' ? '' : infoIn('es-ES', wanted) + infoIn('en-GB', wanted)}
</alert>`;
}

function infoIn(language: string, wanted: CapWanted): string {
  const { colour = 'naranja', zone = 'Litoral norte de Valencia', zoneCode = '774602', event = 'lluvias' } = wanted;
  const { expires = '2026-11-24T23:59:59+01:00' } = wanted;
  const words = language === 'es-ES' ? `Aviso de ${event} de nivel ${colour}` : `${ENGLISH[colour]} rain warning`;
  return `<info><language>${language}</language><category>Met</category><event>${words}</event>
    <urgency>Future</urgency><severity>${ENGLISH[colour]}</severity><certainty>Likely</certainty>
    <eventCode><valueName>AEMET-Meteoalerta fenomeno</valueName><value>PR;Lluvias &amp; agua</value></eventCode>
    <onset>2026-11-24T12:00:00+01:00</onset><expires>${expires}</expires><headline>${words}. ${zone}</headline>
    <parameter><valueName>AEMET-Meteoalerta nivel</valueName><value>${colour}</value></parameter>
    <area><areaDesc>${zone}</areaDesc><polygon>39.1,-0.1 39.2,-0.1 39.2,-0.2 39.1,-0.1</polygon>
      <geocode><valueName>AEMET-Meteoalerta zona</valueName><value>${zoneCode}</value></geocode></area></info>`;
}
