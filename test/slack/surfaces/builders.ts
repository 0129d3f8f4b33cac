import { handbookDifference } from '../../../src/domain/handbook/handbook-difference.ts';
import { caseCard } from '../../../src/slack/cases/case-card.ts';
import {
  correctForm,
  dismissForm,
  editForm,
  escalateForm,
  rejectForm,
  reopenForm,
} from '../../../src/slack/cases/case-forms.ts';
import { copyForm } from '../../../src/slack/cases/copy-form.ts';
import { elsewhereForm } from '../../../src/slack/cases/elsewhere-form.ts';
import { erasedCard } from '../../../src/slack/cases/erased-card.ts';
import { exactForm } from '../../../src/slack/cases/exact-form.ts';
import { factsForm } from '../../../src/slack/cases/facts-form.ts';
import { flagForm } from '../../../src/slack/cases/flag-form.ts';
import { prefillFromMessage, prefillFromText } from '../../../src/slack/cases/flag-prefill.ts';
import { isOpen } from '../../../src/slack/cases/line-blocks.ts';
import { lineForm } from '../../../src/slack/cases/line-form.ts';
import { registerHome } from '../../../src/slack/cases/register-home.ts';
import { registerCaseList } from '../../../src/slack/cases/register-list.ts';
import { showPostForm } from '../../../src/slack/cases/show-post-form.ts';
import { threadMessage } from '../../../src/slack/cases/thread-message.ts';
import { toldForm } from '../../../src/slack/cases/told-form.ts';
import { registerDigest } from '../../../src/slack/digests/register-digest.ts';
import { weekMessage } from '../../../src/slack/digests/week-message.ts';
import { CLICKS, COMMANDS } from '../../../src/slack/ids.ts';
import { inForceMessage, proposalMessage, settledMessage } from '../../../src/slack/playbooks/handbook-messages.ts';
import { registerPlaybook } from '../../../src/slack/playbooks/register-playbook.ts';
import { saySentence } from '../../../src/slack/say-sentence.ts';
import { roleMentions } from '../../../src/slack/slack-deps.ts';
import { aProposal, aWeek, commanded, homeOf } from './heard.ts';
import type { World } from './ugly-world.ts';

/** Messages (`{ text, blocks? }`) and views. */
type Built = object | readonly object[] | Promise<readonly object[]>;

/** Everything that the bot shows in Slack, a line each. */
export const BUILDERS: readonly (readonly [what: string, build: (world: World) => Built])[] = [
  ['the card', ({ view, texts }) => caseCard(view, texts)],
  [
    'the card of an erased case',
    ({ view, texts, now }) => {
      const erased = { at: now, by: { kind: 'clock' }, rule: 'retention' } as const;
      return erasedCard({ ...view, state: { ...view.state, matter: { ...view.state.matter, erased } } }, texts);
    },
  ],
  ['the exact text to approve', ({ subject }) => [CLICKS.approve, CLICKS.propose].map((id) => exactForm(id, subject))],
  [
    'the lines for a person at risk',
    ({ view, texts }) => {
      const shown = view.lines?.shown ?? null;
      // Where all have gone, a sentence stands in its place.
      return shown?.offers.some(isOpen) ? lineForm(shown, view.state.matter.id, texts) : [];
    },
  ],
  ['the thread', threadOf],
  [
    'a refusal',
    ({ refusals, texts, handbook }) => refusals.map((one) => ({ text: saySentence(one, 'message', texts, handbook) })),
  ],
  [
    'the form to flag a text',
    ({ words, handbook, texts }) => flagForm({ ...prefillFromText(words.post), network: 'x' }, handbook, texts, 'C1'),
  ],
  [
    'the form to flag a message',
    ({ words, handbook, texts }) => {
      const attachments = [{ text: words.why, author_name: words.author, from_url: `https://x.com/${words.query}` }];
      const prefill = prefillFromMessage({ text: words.post, attachments }, 'https://town.slack.com/archives/C1/p1');
      return flagForm({ ...prefill, network: null }, handbook, texts, 'C1');
    },
  ],
  ['the form to edit', ({ subject }) => editForm(subject)],
  ['the form to reject', ({ subject }) => rejectForm(subject)],
  ['the form to dismiss', ({ subject }) => dismissForm(subject)],
  ['the form to escalate', ({ subject }) => escalateForm(subject)],
  ['the form to reopen', ({ subject }) => reopenForm(subject)],
  ['the form to correct', ({ subject, handbook }) => correctForm(subject, handbook)],
  ['the form of facts', ({ subject, handbook, now }) => factsForm(subject, handbook, now)],
  ['the form of who was told', ({ subject, now }) => toldForm(subject, now)],
  ['the form of a reply that went out elsewhere', ({ subject, handbook }) => elsewhereForm(subject, handbook)],
  ['the form to copy and publish', ({ subject }) => copyForm(subject)],
  ['a folded post', ({ subject }) => showPostForm(subject)],
  ['the App Home', (world) => homeOf(registerHome, world)],
  ['/cases open', (world) => commanded(registerCaseList, COMMANDS.cases, 'open', world)],
  ['/cases mine', (world) => commanded(registerCaseList, COMMANDS.cases, 'mine', world)],
  ['/cases overdue', (world) => commanded(registerCaseList, COMMANDS.cases, 'overdue', world)],
  ['/cases at-risk', (world) => commanded(registerCaseList, COMMANDS.cases, 'at-risk', world)],
  ['/cases #1', (world) => commanded(registerCaseList, COMMANDS.cases, '#1', world)],
  ['/cases ?', (world) => commanded(registerCaseList, COMMANDS.cases, '?', world)],
  ['/digest weekly', async (world) => [weekMessage(aWeek(world.digest), world.texts)]],
  ['/digest', (world) => commanded(registerDigest, COMMANDS.digest, '', world)],
  ['/digest now', (world) => commanded(registerDigest, COMMANDS.digest, 'now', world)],
  ['/playbook list', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'list', world)],
  ['/playbook show', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'show flood', world)],
  [
    '/playbook show of none',
    (world) => commanded(registerPlaybook, COMMANDS.playbook, `show ${world.words.title}`, world),
  ],
  ['/playbook plan', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'plan', world)],
  [
    'a handbook that is proposed',
    ({ handbook, otherHandbook, texts }) =>
      proposalMessage(aProposal(handbook.hash), handbookDifference(handbook, otherHandbook), handbook, texts),
  ],
  [
    'a handbook in force, and a proposal that is settled',
    ({ handbook, otherHandbook, texts }) => {
      const changes = handbookDifference(handbook, otherHandbook);
      const who = { kind: 'slack', team: 'T1', user: 'UA' } as const;
      const taken = inForceMessage('handbook.taken_by', { who, hash: otherHandbook.hash, changes }, texts);
      return [
        taken,
        settledMessage(taken.text, proposalMessage(aProposal(handbook.hash), changes, handbook, texts).blocks),
      ];
    },
  ],
  ['/playbook reload', (world) => commanded(registerPlaybook, COMMANDS.playbook, 'reload', world)],
];

function threadOf({ entries, state, handbook, texts, now }: World): object[] {
  const { members } = handbook.institution.team;
  return entries.map((entry) =>
    threadMessage(entry, state, {
      handbook,
      texts,
      roleMentions: roleMentions(members, ...[entry.asks ?? []].flat()),
      now,
    }),
  );
}
