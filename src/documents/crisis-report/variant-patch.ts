import type { EditedReply } from '../../domain/crises/report/crisis-report.ts';
import type { ProposedVariant } from '../../domain/crises/report/proposed-variant.ts';
import { plainMarkdown } from '../report/in-markdown.ts';
import type { ReportContext } from './report-context.ts';

/** A reply as another variant of its playbook's text, in Markdown: what to add, and below which headings of the file. */
export function variantPatch(
  { caseId, changed, templateId }: EditedReply,
  { playbook, language, kind, variant, text }: ProposedVariant,
  { texts, said, playbookName }: ReportContext,
): string {
  const lines = said(text)
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  const added = [`### ${variant}`, '', ...lines];
  const parts = [
    `# ${plainMarkdown(texts.t('recap.variant_title', { template: `${playbook}/${language}/${kind}/${variant}` }))}`,
    plainMarkdown(texts.t('recap.variant_from', { case: caseId, percent: changed, template: templateId })),
    plainMarkdown(texts.t('recap.variant_where', { playbook: playbookName(playbook), file: `${playbook}.md` })),
    // The fence is longer than any run of backticks in the text.
    fenced(
      ['', ...added].map((line) => (line === '' ? '+' : `+${line}`)),
      [` # ${language}`, '', ` ## ${kind}`],
    ),
    plainMarkdown(texts.t('recap.variant_check')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function fenced(added: readonly string[], context: readonly string[]): string {
  const longest = Math.max(2, ...[...added.join('\n').matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}diff`, ...context, ...added, fence].join('\n');
}
