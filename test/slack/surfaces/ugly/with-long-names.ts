import type { Handbook } from '../../../../src/domain/handbook/handbook.ts';
import type { Localized } from '../../../../src/domain/text/languages.ts';

/** Nobody checks how long the handbook's names are, nor what signs they hold. */
export function withLongNames(handbook: Handbook, title: string): Handbook {
  const long = (name: string) => `${name} ${title.slice(0, 400).toWellFormed()}`;
  const all = (titles: Localized): Localized =>
    Object.fromEntries(Object.entries(titles).map(([language, name]) => [language, long(name)]));
  const { institution, severity, playbooks } = handbook;
  return {
    ...handbook,
    institution: {
      ...institution,
      names: all(institution.names),
      networks: institution.networks.map((one) => ({
        ...one,
        name: long(one.name),
        handle: long(one.handle ?? one.name),
      })),
      plan: {
        ...institution.plan,
        purpose: long(institution.plan.purpose ?? ''),
        calendar: (institution.plan.calendar ?? []).map((one) => ({ ...one, what: long(one.what) })),
      },
    },
    severity: {
      ...severity,
      severities: severity.severities.map((row) => ({ ...row, titles: all(row.titles) })),
      classes: severity.classes.map((row) => ({ ...row, titles: all(row.titles) })),
    },
    playbooks: playbooks.map((one) => ({
      ...one,
      titles: all(one.titles),
      facts: one.facts.map((fact) => ({ ...fact, titles: all(fact.titles), hints: all(fact.hints) })),
      mustContain: one.mustContain.map((must) => ({ ...must, what: all(must.what) })),
      bodies: one.bodies.map((body) => ({ ...body, name: long(body.name) })),
    })),
  };
}
