import type { PublicChange, PublicCrisis } from '../../domain/public-page/public-page.ts';
import type { PageContext } from './page-context.ts';
import { crisisTitle, factTitle, kindWords } from './page-context.ts';

/** Returns what changed, in a few words and without those of any message. */
export function changeTitle(change: PublicChange, context: PageContext): string {
  const { texts } = context;
  switch (change.kind) {
    case 'published':
    case 'recalled':
    case 'corrected':
      return texts.t(`public.change_${change.kind}`, { message: kindWords(change.message, context) });
    case 'taken_down':
      return texts.t('public.change_taken_down');
    case 'fact_ended':
      return texts.t(`public.change_fact_${change.how}`, { fact: factTitle(change, context) });
    case 'crisis_closed':
      return texts.t('public.change_crisis_closed');
  }
}

/** Returns the crisis of a change, by its title; null outside of crises. */
export function crisisOfChange({ crisisId }: PublicChange, { page }: PageContext): PublicCrisis | null {
  return page.crises.find(({ id }) => id === crisisId) ?? null;
}

/** The same with the crisis that it is of. */
export function titleWithCrisis(change: PublicChange, context: PageContext): string {
  const crisis = crisisOfChange(change, context);
  const title = changeTitle(change, context);
  return crisis === null ? title : `${title} · ${crisisTitle(crisis, context)}`;
}
