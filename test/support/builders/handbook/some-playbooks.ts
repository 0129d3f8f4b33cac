import { createHash } from 'node:crypto';
import type { DeclaredFact, Playbook, ReplyTemplate } from '../../../../src/domain/handbook/playbook.ts';
import { someLines } from './some-safety-messages.ts';

/** `flood`, `water-quality`, `person-at-risk` and `everyday`, with a few texts each. */
export function somePlaybooks(): Playbook[] {
  return [flood(), waterQuality(), personAtRisk(), everyday()];
}

function flood(): Playbook {
  return {
    id: 'flood',
    titles: { es: 'Inundación', ca: 'Inundació', en: 'Flood' },
    subjects: { es: 'la inundación', ca: 'la inundació', en: 'the flood' },
    severity: 'S1',
    triggers: {
      es: ['inundación', 'riada', 'desbordado', 'agua por la calle', 'barranco'],
      ca: ['inundació', 'riuada', 'barranc'],
      en: ['flood', 'flooded'],
    },
    triggersWhenOpen: { es: ['hay clase'], ca: ['hi ha classe'], en: ['school tomorrow'] },
    facts: [zone(), level(), nextUpdate(), street()],
    standingFacts: [],
    bodies: [{ name: 'AEMET', matter: 'Avisos meteorológicos', host: 'www.aemet.es' }],
    mustContain: [{ id: 'emergency-number', what: { es: 'el 112 solo para emergencias' } }],
    mustNot: [{ id: 'all-under-control', what: { es: 'tranquilizar sin datos' }, terms: { es: ['bajo control'] } }],
    cadenceMinutes: 60,
    alerts: { events: { es: ['lluvias'], en: ['rain'] }, from: 'orange' },
    reviewDate: '2027-06-30',
    templates: [
      aText(
        'flood/es/holding_statement/a',
        'Sabemos que hay miedo. Hay agua en {{ fact.zone }}, nivel {{ fact.level }}. Aún no sabemos cuánto va a durar. Estamos en la calle. Os informamos a las {{ fact.next_update }}. Emergencias: 112.',
      ),
      aText(
        'flood/ca/holding_statement/a',
        'Sabem que hi ha por. Hi ha aigua a {{ fact.zone }}, nivell {{ fact.level }}. Encara no sabem quant durarà. Som al carrer. Us informem a les {{ fact.next_update }}. Emergències: 112.',
      ),
      aText(
        'flood/en/holding_statement/a',
        'We know you are afraid. There is water in {{ fact.zone }}, level {{ fact.level }}. We do not know yet how long. Our teams are out. Next update at {{ fact.next_update }}. Emergencies: 112.',
      ),
      aText(
        'flood/es/question/a',
        'Hola. Sobre {{ post.subject }}: hay agua en {{ fact.zone }}. No cruces zonas con agua. Más a las {{ fact.next_update }} en {{ institution.web }}',
      ),
      aText(
        'flood/es/question/b',
        'Gracias por preguntar. Evita {{ fact.zone }} y sube a un sitio alto. Si hay peligro, llama al 112.',
      ),
      aText('flood/es/field_report/a', 'Recibido, gracias. Pasamos tu aviso de {{ fact.street }} a los equipos.'),
      aText('flood/es/field_report/b', 'Gracias por avisar. Emergencias ya lo tiene. No te acerques al agua.'),
      aText('flood/ca/question/a', 'Hola. Hi ha aigua a {{ fact.zone }}. No creues zones amb aigua.'),
      aText('flood/ca/question/b', 'Gràcies per preguntar. Evita {{ fact.zone }}. Si hi ha perill, truca al 112.'),
    ],
  };
}

function waterQuality(): Playbook {
  return {
    id: 'water-quality',
    titles: { es: 'Agua no apta', ca: 'Aigua no apta', en: 'Water not fit to drink' },
    subjects: { es: 'el agua del grifo', ca: "l'aigua de l'aixeta", en: 'tap water' },
    severity: 'S2',
    raisedBy: [
      {
        severity: 'S1',
        terms: { es: ['vómitos', 'intoxicado'], ca: ['vòmits'], en: ['vomiting'] },
        because: { es: 'Hay personas enfermas.', en: 'People are ill.' },
      },
    ],
    triggers: {
      es: ['agua turbia', 'agua marrón', 'agua del grifo', 'agua no apta', 'sabor del agua'],
      ca: ['aigua tèrbola', "aigua de l'aixeta"],
      en: ['tap water', 'brown water'],
    },
    facts: [zone(), since(), nextUpdate()],
    standingFacts: [
      {
        id: 'no_boiling',
        texts: { es: 'Hervir el agua no siempre la hace apta.', en: 'Boiling does not always make water fit.' },
        source: 'https://salud.regionclara.example/agua',
        owner: 'water',
        validUntil: '2027-12-31',
      },
    ],
    bodies: [{ name: 'Consejería de Salud', matter: 'Salud pública', host: 'salud.regionclara.example' }],
    mustContain: [{ id: 'use', what: { es: 'qué usos se permiten' }, classes: ['question'] }],
    mustNot: [{ id: 'no-risk', what: { es: 'negar el riesgo' }, terms: { es: ['no hay riesgo'] } }],
    cadenceMinutes: 240,
    reviewDate: '2027-06-30',
    templates: [
      aText(
        'water-quality/es/holding_statement/a',
        'Entendemos tu preocupación. El agua de {{ fact.zone }} no es apta para beber desde {{ fact.since }}. Aún no sabemos la causa. Repartimos agua. Os informamos a las {{ fact.next_update }}. Más en {{ institution.web }}',
      ),
      aText(
        'water-quality/ca/holding_statement/a',
        "Entenem la teua preocupació. L'aigua de {{ fact.zone }} no és apta des de {{ fact.since }}. No sabem la causa. Repartim aigua. Us informem a les {{ fact.next_update }}. Més a {{ institution.web }}",
      ),
      aText(
        'water-quality/en/holding_statement/a',
        'We know this worries you. Water in {{ fact.zone }} is not fit since {{ fact.since }}. We do not know why yet. We are handing out water. Next update at {{ fact.next_update }}. See {{ institution.web }}',
      ),
      aText(
        'water-quality/es/question/a',
        'Hola. El agua de {{ fact.zone }} no es apta para beber ni cocinar. {{ fact.no_boiling }} Más en {{ institution.web }}',
      ),
      aText(
        'water-quality/es/question/b',
        'En {{ fact.zone }}, no uses el agua para beber. Sí puedes usarla para limpiar. Más a las {{ fact.next_update }}.',
      ),
      aText('water-quality/es/complaint/a', 'Sentimos el problema con {{ post.subject }}. Estamos en ello.'),
      aText('water-quality/es/complaint/b', 'Tienes razón en pedir datos. Los damos a las {{ fact.next_update }}.'),
    ],
  };
}

function personAtRisk(): Playbook {
  return {
    id: 'person-at-risk',
    titles: { es: 'Persona en peligro', ca: 'Persona en perill', en: 'Person at risk' },
    subjects: { es: 'tu mensaje', ca: 'el teu missatge', en: 'your message' },
    severity: 'S1',
    triggers: { es: [], ca: [], en: [] },
    facts: [],
    standingFacts: [],
    bodies: [{ name: 'Emergencias', matter: 'Vida en peligro', phone: '112' }],
    mustContain: [{ id: 'emergency-number', what: { es: 'el 112' } }],
    mustNot: [],
    approvedLines: someLines(),
    reviewDate: '2027-06-30',
    templates: [
      aText(
        'person-at-risk/es/holding_statement/a',
        'Te leemos y nos importa cómo estás. Llama ahora al 112, es gratis. Te escribimos en privado.',
      ),
      aText(
        'person-at-risk/ca/holding_statement/a',
        "Et llegim i ens importa com estàs. Truca ara al 112, és gratuït. T'escrivim en privat.",
      ),
      aText(
        'person-at-risk/en/holding_statement/a',
        'We read you and we care how you are. Call 112 now, it is free. We are writing to you in private.',
      ),
    ],
  };
}

function everyday(): Playbook {
  return {
    id: 'everyday',
    titles: { es: 'Día a día', ca: 'Dia a dia', en: 'Everyday' },
    subjects: { es: 'tu consulta', ca: 'la teua consulta', en: 'your question' },
    severity: 'S4',
    triggers: { es: [], ca: [], en: [] },
    facts: [street()],
    standingFacts: [],
    bodies: [],
    mustContain: [],
    mustNot: [],
    reviewDate: '2027-06-30',
    templates: [
      aText('everyday/es/question/a', 'Hola. Sobre {{ post.subject }}, tienes la información en {{ institution.web }}'),
      aText('everyday/es/question/b', 'Gracias por escribir. Te ayudamos en el 010 o en {{ institution.web }}'),
      aText('everyday/ca/question/a', 'Hola. Sobre {{ post.subject }}, tens la informació a {{ institution.web }}'),
      aText('everyday/ca/question/b', "Gràcies per escriure. T'ajudem al 010 o a {{ institution.web }}"),
      aText(
        'everyday/es/complaint/a',
        'Sentimos lo ocurrido. Puedes poner tu queja en {{ institution.private_channel }}',
      ),
      aText('everyday/es/complaint/b', 'Gracias por contarlo. Lo pasamos al área que lleva {{ post.subject }}.'),
      aText('everyday/es/field_report/a', 'Gracias por avisar. Pasamos el aviso de {{ fact.street }} al equipo.'),
      aText('everyday/es/field_report/b', 'Recibido. Un equipo va a mirar {{ fact.street }}.'),
      aText('everyday/es/praise/a', 'Muchas gracias por tus palabras. Se las pasamos al equipo.'),
      aText('everyday/es/praise/b', '¡Gracias! Nos alegra leerte.'),
    ],
  };
}

function aText(id: string, template: string): ReplyTemplate {
  const [, language, kind, variant] = id.split('/');
  return {
    id,
    language: language as ReplyTemplate['language'],
    kind: kind as ReplyTemplate['kind'],
    variant: String(variant),
    template,
    fingerprint: createHash('sha256').update(template).digest('hex').slice(0, 12),
  };
}

function zone(): DeclaredFact {
  return {
    id: 'zone',
    titles: { es: 'zona', ca: 'zona', en: 'zone' },
    kind: 'place',
    scope: 'crisis',
    hints: { es: 'Barrios o calles', en: 'Districts or streets' },
    maxLength: 25,
    validForHours: 6,
  };
}

function level(): DeclaredFact {
  return {
    id: 'level',
    titles: { es: 'nivel de aviso', ca: "nivell d'avís", en: 'warning level' },
    kind: 'level',
    scope: 'crisis',
    hints: { es: 'Color de AEMET', en: 'AEMET colour' },
    maxLength: 10,
  };
}

function since(): DeclaredFact {
  return {
    id: 'since',
    titles: { es: 'desde cuándo', ca: 'des de quan', en: 'since when' },
    kind: 'time',
    scope: 'crisis',
    hints: { es: 'Día y hora', en: 'Day and hour' },
    maxLength: 20,
  };
}

function nextUpdate(): DeclaredFact {
  return {
    id: 'next_update',
    titles: { es: 'hora del próximo aviso', ca: 'hora del pròxim avís', en: 'next update' },
    kind: 'time',
    scope: 'crisis',
    hints: { es: 'Hora, como 14:30', en: 'Hour, such as 14:30' },
    maxLength: 5,
    validForHours: 2,
  };
}

function street(): DeclaredFact {
  return {
    id: 'street',
    titles: { es: 'calle', ca: 'carrer', en: 'street' },
    kind: 'place',
    scope: 'case',
    hints: { es: 'Calle del aviso', en: 'Street of the report' },
    maxLength: 40,
  };
}
