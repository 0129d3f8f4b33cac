import { z } from 'zod';
import type { ActivatedPlan, Crisis, CrisisLevel, RoleHolder } from '../../../domain/cases/model/crises/crisis.ts';
import { CRISIS_ROLES } from '../../../domain/cases/model/crises/crisis.ts';
import { storableText } from './values/storable-text.ts';
import { readActor, readStrings, storedActor } from './values/stored-json.ts';
import { knownWord, VOCABULARIES } from './vocabularies.ts';

export type CrisisRow = {
  id: number;
  playbook: string;
  title: string;
  level: CrisisLevel;
  territory: string;
  networks: string;
  plan: string | null;
  leadAccount: string | null;
  roles: string;
  startedBy: string;
  startedAt: string;
  drill: string | null;
  channel: string | null;
  cadenceMinutes: number;
  lastWordAt: string;
  promisedAt: string | null;
  closed: string | null;
};

export function crisisRow(crisis: Crisis): CrisisRow {
  return {
    ...crisis,
    title: storableText(crisis.title),
    territory: storableText(crisis.territory),
    networks: JSON.stringify(crisis.networks),
    plan: crisis.plan === null ? null : JSON.stringify(crisis.plan),
    roles: JSON.stringify(crisis.roles),
    startedBy: JSON.stringify(crisis.startedBy),
    closed: crisis.closed === null ? null : JSON.stringify(crisis.closed),
  };
}

export function crisisOf(row: CrisisRow): Crisis {
  return {
    ...row,
    level: knownWord(VOCABULARIES.crises.level, row.level, 'S1'),
    networks: readStrings(row.networks),
    plan: row.plan === null ? null : plan.parse(JSON.parse(row.plan)),
    roles: roles.parse(JSON.parse(row.roles)),
    startedBy: readActor(row.startedBy),
    closed: row.closed === null ? null : closed.parse(JSON.parse(row.closed)),
  };
}

const plan: z.ZodType<ActivatedPlan> = z.object({
  level: z.string(),
  director: z.string(),
  link: z.string().nullable(),
  since: z.string(),
});
const holder: z.ZodType<RoleHolder> = z.object({ who: storedActor, since: z.string() });
const roles = z.partialRecord(z.enum(CRISIS_ROLES), holder);
const closed = z.object({ by: storedActor, at: z.string(), why: z.string() });
