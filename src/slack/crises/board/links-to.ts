/** The address of a case's card; null while it has none. */
export type CardLink = (caseId: number) => Promise<string | null>;

/** The addresses of these cases' cards. */
export async function linksTo(caseIds: readonly number[], cardLink: CardLink): Promise<Map<number, string>> {
  const links = new Map<number, string>();
  for (const id of new Set(caseIds)) {
    const link = await cardLink(id);
    if (link !== null) links.set(id, link);
  }
  return links;
}
