import type { Institution } from '../../../../src/domain/handbook/institution.ts';

/** Vallserena, a town that does not exist. */
export function anInstitution(): Institution {
  return {
    id: 'vallserena',
    names: { es: 'Ayuntamiento de Vallserena', ca: 'Ajuntament de Vallserena', en: 'Vallserena Town Hall' },
    shortNames: { es: 'Ayuntamiento', ca: 'Ajuntament', en: 'the Town Hall' },
    territory: {
      municipality: 'Vallserena',
      province: 'Costa Clara',
      region: 'Región Clara',
      places: ['La Ribera', 'El Molinar', 'Las Eras'],
    },
    languages: ['es', 'ca', 'en'],
    timeZone: 'Europe/Madrid',
    workingHours: [{ weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], from: '08:00', to: '15:00' }],
    holidays: [{ date: '2027-01-06', name: 'Reyes' }],
    contact: {
      web: 'https://www.vallserena.example',
      phone: '900 010 010',
      privateChannel: {
        es: 'https://www.vallserena.example/atencion',
        ca: 'https://www.vallserena.example/atencio',
        en: 'https://www.vallserena.example/help',
      },
    },
    plan: plan(),
    networks: networks(),
    areas: [
      { id: 'communication', names: { es: 'Comunicación', ca: 'Comunicació', en: 'Communication' }, contact: '101' },
      { id: 'water', names: { es: 'Ciclo del agua', ca: "Cicle de l'aigua", en: 'Water' }, contact: '102' },
      { id: 'works', names: { es: 'Obras y vía pública', ca: 'Obres', en: 'Works' }, contact: '103' },
      { id: 'emergencies', names: { es: 'Emergencias', ca: 'Emergències', en: 'Emergencies' }, contact: '104' },
    ],
    team: team(),
    noShifts: true,
    topics: topics(),
    officialSources: officialSources(),
    writer: {
      hosts: ['127.0.0.1'],
      withheldClasses: ['life_risk', 'personal_data', 'hate'],
      withheldMatters: ['minors', 'health'],
      teamReads: ['es'],
      dailyTokens: 100_000,
      prices: { currency: 'EUR', prompt: 1, answer: 2 },
    },
    competences: [
      {
        id: 'hospitals',
        matter: { es: 'Hospitales', ca: 'Hospitals', en: 'Hospitals' },
        body: 'Consejería de Salud',
        link: 'https://salud.regionclara.example',
        terms: { es: ['hospital', 'urgencias'], ca: ['hospital', 'urgències'], en: ['hospital'] },
      },
    ],
    electoralPeriods: [{ from: '2023-04-04', to: '2023-05-28', scope: 'municipal' }],
  };
}

function plan(): Institution['plan'] {
  return {
    purpose: 'Que la ciudadanía tenga a tiempo la información que necesita.',
    scope: { weCommunicate: ['Servicios', 'Avisos'], weDoNot: ['Opiniones de partidos'] },
    actions: [{ id: 'notices', what: 'Avisos de servicio', means: 'Redes y web', owner: 'communication' }],
    monitoring: { owner: 'communication', howOften: 'Dos veces al día', sources: ['Menciones'], analysis: 'Semanal' },
    calendar: [
      {
        id: 'weekly-agenda',
        what: 'Agenda de la semana',
        networks: ['x', 'facebook'],
        owner: 'communication',
        at: '09:00',
        weekdays: ['monday'],
      },
    ],
  };
}

function networks(): Institution['networks'] {
  return [
    {
      id: 'x',
      kind: 'x',
      name: 'X',
      handle: 'vallserena',
      profileUrl: 'https://x.com/vallserena',
      postUrl: 'https://x.com/vallserena/status/{id}',
      audience: 'Avisos inmediatos',
      owner: 'communication',
      textLimit: 280,
      counting: 'x_weights',
      minimumFrequencyDays: 2,
    },
    {
      id: 'mastodon',
      kind: 'mastodon',
      name: 'Mastodon',
      handle: 'vallserena@social.example',
      profileUrl: 'https://social.example/@vallserena',
      postUrl: 'https://social.example/@vallserena/{id}',
      audience: 'Comunidad digital',
      owner: 'communication',
      textLimit: 500,
      counting: 'graphemes',
      minimumFrequencyDays: 7,
    },
    {
      id: 'facebook',
      kind: 'facebook',
      name: 'Facebook',
      handle: 'vallserena',
      profileUrl: 'https://www.facebook.com/vallserena',
      postUrl: 'https://www.facebook.com/vallserena/posts/{id}',
      audience: 'Familias y barrios',
      owner: 'communication',
      textLimit: 2000,
      counting: 'characters',
      minimumFrequencyDays: 3,
    },
  ];
}

function team(): Institution['team'] {
  return {
    members: [
      { slack: 'S0COMUNICA', name: 'Comunicación', roles: ['writer'] },
      { slack: 'S0APRUEBA0', name: 'Aprobación', roles: ['approver'] },
      { slack: 'S0AREAS000', name: 'Áreas', roles: ['area'] },
      { slack: 'S0LEGAL000', name: 'Asesoría jurídica', roles: ['legal'] },
      { slack: 'S0DPD00000', name: 'Protección de datos', roles: ['dpo'] },
      { slack: 'S0GUARDIA0', name: 'Guardia', roles: ['duty_officer'] },
      { slack: 'S0DIRPLAN0', name: 'Dirección del plan', roles: ['plan_director'] },
      { slack: 'S0JEFATURA', name: 'Jefatura', roles: ['lead', 'approver'] },
    ],
    byVoice: [
      {
        id: 'fire-chief',
        name: 'Amparo Llopis',
        post: 'Jefa de guardia de bomberos',
        phone: '900 000 085',
        roles: ['plan_director'],
      },
    ],
  };
}

function topics(): Institution['topics'] {
  return [
    {
      id: 'water',
      titles: { es: 'el agua', ca: "l'aigua", en: 'water' },
      owner: 'water',
      terms: { es: ['agua', 'grifo', 'fuga'], ca: ['aigua', 'aixeta'], en: ['water', 'tap'] },
    },
    {
      id: 'roads',
      titles: { es: 'las calles', ca: 'els carrers', en: 'the streets' },
      owner: 'works',
      terms: { es: ['bache', 'acera', 'asfalto'], ca: ['sot', 'vorera'], en: ['pothole', 'pavement'] },
    },
  ];
}

function officialSources(): Institution['officialSources'] {
  return {
    hosts: [
      { host: 'www.aemet.es', body: 'AEMET' },
      { host: 'salud.regionclara.example', body: 'Consejería de Salud' },
    ],
    phones: [
      { phone: '112', body: 'Emergencias', use: { es: 'Emergencias', ca: 'Emergències', en: 'Emergencies' } },
      { phone: '024', body: 'Ministerio de Sanidad', use: { es: 'Conducta suicida', en: 'Suicide helpline' } },
      { phone: '016', body: 'Ministerio de Igualdad', use: { es: 'Violencia de género', en: 'Gender violence' } },
      { phone: '010', body: 'Ayuntamiento', use: { es: 'Información municipal', en: 'Town information' } },
    ],
  };
}
