/** Letters of other scripts that pass for Latin ones or for figures; each pair is one code unit for one. */
const LOOKALIKES = new Map(
  'аa еe оo рp сc уy хx іi ѕs јj ԁd ԛq ԝw һh вb нh кk мm тt оo з3 αa βb εe ηn ιi κk νv οo ρp τt υu χx ϲc'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** A folded text in which Cyrillic and Greek letters are read as the Latin ones they look like; offsets stay. */
export function asLatin(folded: string): string {
  if (!OTHER_SCRIPT.test(folded)) return folded;
  return folded.replace(/[\u0370-\u04ff\u0500-\u052f]/g, (letter) => LOOKALIKES.get(letter) ?? letter);
}
