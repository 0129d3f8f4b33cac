import type { ClassRow, SeverityRow, SeverityTable } from '../../../../src/domain/handbook/severity-table.ts';

/** Severities and classes as a small town would set them. */
export function aSeverityTable(): SeverityTable {
  return {
    severities: severities(),
    classes: classes(),
    tags: [
      { id: 'legal', titles: { es: 'Jurídico', en: 'Legal' }, anyOf: ['legal'] },
      { id: 'personal_data', titles: { es: 'Datos personales', en: 'Personal data' }, anyOf: ['dpo'] },
      { id: 'electoral', titles: { es: 'Periodo electoral', en: 'Electoral period' }, anyOf: ['legal'] },
    ],
  };
}

function severities(): SeverityRow[] {
  return [
    {
      id: 'S1',
      titles: { es: 'Vida y seguridad', en: 'Life and safety' },
      meaning: { es: 'Hay personas en peligro.', en: 'People are in danger.' },
      claimMinutes: 5,
      firstReplyMinutes: 15,
      approvalMinutes: 5,
      updateMinutes: 60,
      clock: 'wall',
      approvals: [{ anyOf: ['approver', 'lead'] }, { anyOf: ['plan_director'] }],
      approverMayHaveEdited: false,
      escalatesTo: 'plan_director',
    },
    {
      id: 'S2',
      titles: { es: 'Servicio esencial', en: 'Essential service' },
      meaning: { es: 'Falla un servicio esencial.', en: 'An essential service fails.' },
      claimMinutes: 15,
      firstReplyMinutes: 60,
      approvalMinutes: 20,
      updateMinutes: 180,
      clock: 'wall',
      approvals: [{ anyOf: ['approver', 'lead'] }, { anyOf: ['area'] }],
      approverMayHaveEdited: false,
      escalatesTo: 'plan_director',
    },
    {
      id: 'S3',
      titles: { es: 'Queja con eco', en: 'Complaint with traction' },
      meaning: { es: 'Una queja que se extiende.', en: 'A complaint that spreads.' },
      claimMinutes: 30,
      firstReplyMinutes: 120,
      approvalMinutes: 45,
      updateMinutes: 1440,
      clock: 'working',
      approvals: [{ anyOf: ['approver', 'lead'] }],
      approverMayHaveEdited: true,
      escalatesTo: 'lead',
    },
    {
      id: 'S4',
      titles: { es: 'Día a día', en: 'Routine' },
      meaning: { es: 'Consultas corrientes.', en: 'Ordinary matters.' },
      claimMinutes: 120,
      firstReplyMinutes: 420,
      clock: 'working',
      approvals: [{ anyOf: ['approver', 'lead'] }],
      approverMayHaveEdited: true,
      escalatesTo: 'approver',
    },
  ];
}

function classes(): ClassRow[] {
  return [
    aClass('life_risk', 'Vida en peligro', 'hand_over', true, 'S1'),
    aClass('personal_data', 'Datos personales', 'answer_privately', true, 'S3'),
    aClass('hate', 'Odio o amenazas', 'refer', true, 'S2'),
    aClass('field_report', 'Aviso de un hecho', 'answer', true, 'S4'),
    aClass('question', 'Pregunta', 'answer', true, 'S4'),
    aClass('complaint', 'Queja', 'answer', true, 'S4'),
    aClass('false_claim', 'Información falsa', 'answer', true, 'S3'),
    aClass('political', 'Crítica política', 'let_stand', false, 'S4'),
    aClass('rant', 'Desahogo', 'monitor', false, 'S4'),
    aClass('press', 'Prensa', 'refer', true, 'S3'),
    aClass('praise', 'Agradecimiento', 'let_stand', false, 'S4'),
  ];
}

function aClass(
  id: ClassRow['id'],
  title: string,
  action: ClassRow['action'],
  needsReply: boolean,
  severity: ClassRow['severity'],
): ClassRow {
  const titles = { es: title };
  return { id, titles, meaning: titles, action, needsReply, severity, whatToDo: titles, retentionDays: 365 };
}
