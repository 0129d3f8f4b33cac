import { isNode, parseDocument, stringify } from 'yaml';
import type { Handbook, HandbookFile } from '../../domain/handbook/handbook.ts';
import type { Institution } from '../../domain/handbook/institution.ts';
import type { Role } from '../../domain/handbook/vocabulary.ts';
import type { AnswerEditor, Answers } from '../../domain/handbook-changes/answers.ts';
import { answersIn, nightMember } from '../../domain/handbook-changes/answers.ts';
import { checkFiles } from './read-handbook.ts';

/** Writes answers into `institution.yml`: values alone change, so that comments and order stay. */
export const answerEditor: AnswerEditor = {
  check: checkFiles,
  withAnswers: (files, handbook, answers) =>
    files.map((file) =>
      file.path === 'institution.yml' ? { path: file.path, bytes: answeredBytes(file, handbook, answers) } : file,
    ),
};

type Edit = { from: number; to: number; text: string };
type Path = readonly (string | number)[];

function answeredBytes({ bytes }: HandbookFile, handbook: Handbook, answers: Answers): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const edits = editsOf(text, handbook, answers).toSorted((one, other) => other.from - one.from);
  const answered = edits.reduce((left, { from, to, text: put }) => left.slice(0, from) + put + left.slice(to), text);
  return new TextEncoder().encode(answered);
}

function editsOf(text: string, handbook: Handbook, answers: Answers): Edit[] {
  const document = parseDocument(text);
  const before = answersIn(handbook);
  const rangeOf = (path: Path) => {
    const node = document.getIn(path, true);
    const [from = 0, to = 0] = isNode(node) ? (node.range ?? []) : [];
    // The range of a block goes on to the next line that is not empty.
    return { from, to: from + text.slice(from, to).trimEnd().length };
  };
  const put = (path: Path, value: unknown): Edit => ({ ...rangeOf(path), text: flow(value) });
  const { name, web, phone, languages } = answers;
  const inEach = Object.fromEntries(languages.map((language) => [language, name]));
  const isOther = <T>(one: T, other: T) => JSON.stringify(one) !== JSON.stringify(other);
  return [
    ...(isOther(name, before.name) ? [put(['names'], inEach), put(['short_names'], inEach)] : []),
    ...(isOther(web, before.web) ? [put(['contact', 'web'], web), ...keptHost(handbook, { text, put, rangeOf })] : []),
    ...(isOther(phone, before.phone) ? [put(['contact', 'phone'], phone)] : []),
    ...(isOther(languages, before.languages) ? [put(['languages'], languages)] : []),
    ...memberEdits(handbook.institution.team.members, answers, { text, put, rangeOf }),
  ];
}

/** Texts of the handbook still name the web of before: it stays a source of ours until a person changes them. */
function keptHost({ institution }: Handbook, editing: Editing): Edit[] {
  const { hosts } = institution.officialSources;
  const host = new URL(institution.contact.web).hostname.replace(/^www\./, '');
  if (hosts.some((one) => one.host === host)) return [];
  const body = institution.names[institution.languages[0] ?? 'es'] ?? institution.id;
  return appended(['official_sources', 'hosts'], hosts.length, [{ host, body }], editing);
}

type Member = Institution['team']['members'][number];
type Editing = {
  text: string;
  put(path: Path, value: unknown): Edit;
  rangeOf(path: Path): { from: number; to: number };
};

/** Gives people their roles and the night its telephone: each member is written once. */
function memberEdits(members: readonly Member[], answers: Answers, { text, put, rangeOf }: Editing): Edit[] {
  const wanted = [...members.map((member) => ({ ...member }))];
  const give = (person: Answers['approver'], role: Role) => {
    if (person === null) return;
    const known = wanted.find(({ slack }) => slack === person.slack);
    if (known === undefined) wanted.push({ ...person, roles: [role] });
    else if (!known.roles.includes(role)) known.roles = [...known.roles, role];
  };
  give(answers.approver, 'approver');
  give(answers.planDirector, 'plan_director');
  const night = wanted[nightMember(members)];
  if (night !== undefined && answers.nightPhone !== null) night.phone = answers.nightPhone;
  const path = (index: number) => ['team', 'members', index];
  const changed = wanted.flatMap((member, index) => {
    const before = members[index];
    const isChanged = before !== undefined && JSON.stringify(member) !== JSON.stringify(before);
    return isChanged ? [put(path(index), member)] : [];
  });
  const added = wanted.slice(members.length);
  if (added.length === 0) return changed;
  const [end] = appended(['team', 'members'], members.length, added, { text, put, rangeOf });
  if (end === undefined) return changed;
  const isChangedToo = changed.find(({ to }) => to === end.from);
  // Two edits at one place would be written over one another.
  if (isChangedToo !== undefined) isChangedToo.text += end.text;
  return isChangedToo === undefined ? [...changed, end] : changed;
}

/** Adds items below the last one of a list, with its margin; nothing to an empty list. */
function appended(list: Path, length: number, items: readonly object[], { text, rangeOf }: Editing): Edit[] {
  if (length === 0) return [];
  const { from, to } = rangeOf([...list, length - 1]);
  const margin = text.slice(text.lastIndexOf('\n', from) + 1, from);
  return [{ from: to, to, text: items.map((item) => `\n${margin}${flow(item)}`).join('') }];
}

/** On one line: `{ es: Ajuntament, ca: … }`, `"010"`. */
function flow(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
