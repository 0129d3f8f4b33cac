import type { SafetyMessage } from '../../approved-texts.ts';
import { BUSY_KINDS, OTHER_KINDS, wordingsOf } from '../../approved-texts.ts';
import { isMoreOpen, leastGuarded } from '../../life-risk-kind.ts';
import { PLAYBOOK_AT_RISK } from '../../playbook.ts';
import type { FieldPath, HandbookFault, HandbookParts } from '../handbook-fault.ts';
import { handbookError, handbookWarning } from '../handbook-fault.ts';

export type PlacedSafetyMessage = { line: SafetyMessage; path: FieldPath };

/** Every approved line of every playbook, with its path. */
export function safetyMessagesOf(parts: HandbookParts): PlacedSafetyMessage[] {
  return parts.playbooks.flatMap(({ approvedLines = [] }, at) =>
    approvedLines.map((line, index) => ({ line, path: ['playbooks', at, 'approved_lines', index] })),
  );
}

/** Lines for people at risk that leave a danger out, answer one twice, or let more people read the answer than is safe. */
export function checkSafetyMessages(parts: HandbookParts): HandbookFault[] {
  const messages = safetyMessagesOf(parts);
  return [
    ...lacking(parts),
    ...repeated(messages),
    ...messages.flatMap((placed) => [
      ...tooOpen(placed),
      ...publicText(placed),
      ...publicAlone(placed),
      ...unspoken(placed, parts),
    ]),
  ];
}

function lacking({ playbooks }: HandbookParts): HandbookFault[] {
  return playbooks.flatMap(({ id, approvedLines }, at) => {
    const path = ['playbooks', at, 'approved_lines'];
    if (approvedLines === undefined) {
      const message = 'no line is held as approved for people at risk; write them under "approved_lines"';
      return id === PLAYBOOK_AT_RISK ? [handbookWarning(path, message)] : [];
    }
    if (id !== PLAYBOOK_AT_RISK) {
      return [handbookError(path, `only the playbook "${PLAYBOOK_AT_RISK}" holds lines; move them there`)];
    }
    const isWhole = approvedLines.some(({ kinds }) => kinds.includes(OTHER_KINDS));
    const message = `no line is for "${OTHER_KINDS}", every danger that no other line names; add it to the kinds of one`;
    return isWhole ? [] : [handbookError(path, message)];
  });
}

function repeated(messages: readonly PlacedSafetyMessage[]): HandbookFault[] {
  const kinds = messages.flatMap(({ line, path }) =>
    line.kinds.map((kind, at) => ({ kind, path: [...path, 'kinds', at], id: line.id })),
  );
  return kinds.flatMap(({ kind, path }, index) => {
    const before = kinds.slice(0, index).find((other) => other.kind === kind);
    return before === undefined
      ? []
      : [
          handbookError(
            path,
            `the line "${before.id}" is already for "${kind}"; one danger has one line, so take it out of one`,
          ),
        ];
  });
}

function tooOpen({ line, path }: PlacedSafetyMessage): HandbookFault[] {
  return line.kinds.flatMap((kind) => {
    if (kind === OTHER_KINDS || kind === BUSY_KINDS || !isMoreOpen(line.audience, leastGuarded(kind))) return [];
    const message = `"${kind}" is answered ${leastGuarded(kind)} at least, since a public reply could harm; write that`;
    return [handbookError([...path, 'audience'], message)];
  });
}

function publicText({ line, path }: PlacedSafetyMessage): HandbookFault[] {
  const isPrivate = line.audience === 'private_only';
  if (isPrivate === (line.public === undefined)) return [];
  return isPrivate
    ? [handbookError([...path, 'public'], 'this line is private_only; take the public text out')]
    : [handbookError([...path, 'audience'], 'this line may go out in public; write its public text, or private_only')];
}

/** Words for one standpoint that would go out in public where the line itself does not. */
function publicAlone({ line, path }: PlacedSafetyMessage): HandbookFault[] {
  if (line.public !== undefined) return [];
  return wordingsOf(line)
    .filter(({ words }) => words.public !== undefined)
    .map(({ field }) =>
      handbookError(
        [...path, ...fieldPath(field), 'public'],
        'this line has no public text of its own; take this one out',
      ),
    );
}

function unspoken({ line, path }: PlacedSafetyMessage, { institution }: HandbookParts): HandbookFault[] {
  const audiences = ['private', 'public'] as const;
  const { invitation } = line;
  const invited = (institution?.languages ?? [])
    .filter((language) => invitation !== undefined && invitation[language] === undefined)
    .map((language) =>
      handbookError([...path, 'invitation'], `it lacks "${language}", a language of the institution; add it`),
    );
  const worded = wordingsOf(line).flatMap(({ field, words }) =>
    audiences.flatMap((audience) =>
      (institution?.languages ?? [])
        .filter((language) => words[audience] !== undefined && words[audience][language] === undefined)
        .map((language) =>
          handbookError(
            [...path, ...fieldPath(field), audience],
            `it lacks "${language}", a language of the institution; add it`,
          ),
        ),
    ),
  );
  return [...worded, ...invited];
}

/**
 * Returns the path of the wording's field below the safety message; empty for the message's own
 * wording.
 */
export function fieldPath(field: ReturnType<typeof wordingsOf>[number]['field']): string[] {
  return field === null ? [] : [field];
}
