import { describe, expect, it } from 'vitest';
import { readingLanguages } from '../../../../src/domain/handbook/validation/severity-rules.ts';
import type { Language } from '../../../../src/domain/text/languages.ts';
import { aHandbook } from '../../../support/builders/a-handbook.ts';

/** Faults where these entries of the team read these languages. */
function faultsOf(read: Readonly<Record<string, Language[]>>) {
  const { institution, severity } = aHandbook();
  const withReads = <Entry extends { slack?: string; id?: string }>(entry: Entry): Entry => {
    const languages = read[entry.slack ?? entry.id ?? ''];
    return languages === undefined ? entry : { ...entry, languages };
  };
  const people = [
    { slack: 'UBERTA', name: 'Berta', roles: ['approver' as const] },
    { slack: 'UDORA', name: 'Dora', roles: ['plan_director' as const] },
  ];
  const team = { members: people.map(withReads), byVoice: (institution.team.byVoice ?? []).map(withReads) };
  const parts = { style: null, severity, playbooks: [], contents: [], drills: [], unreadPlaybooks: [] };
  return readingLanguages({ ...parts, institution: { ...institution, team } }).map(
    ({ level, path, message }) => `${level} ${path.join('.')}: ${message}`,
  );
}

describe('languages that people read', () => {
  it('are no fault where nobody has any, and where every approval of an S1 has a reader', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ UBERTA: ['es', 'ca', 'en'], UDORA: ['es'] })).toEqual([]);
  });

  it('are warned of where a statement could not be approved in S1', () => {
    expect(faultsOf({ UBERTA: ['es', 'en'] })).toEqual([
      'warning institution.languages.1: no approver or lead of team reads "ca": a statement in it could not be approved in S1',
    ]);
  });

  it('belong to people, not to groups', () => {
    const { institution, severity } = aHandbook();
    const members = institution.team.members.map((one) => ({ ...one, languages: ['es' as const] }));
    const team = { members, byVoice: institution.team.byVoice };
    const parts = { style: null, severity, playbooks: [], contents: [], drills: [], unreadPlaybooks: [] };
    const faults = readingLanguages({ ...parts, institution: { ...institution, team } });
    expect(faults.filter(({ level }) => level === 'error')).toHaveLength(members.length);
  });
});
