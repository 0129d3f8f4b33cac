/** Words that people shout in capitals, without accents: what looks like an acronym and is none. */
const SHOUTED = new Set(
  `no si ya hoy hui avui hoxe gaur now today solo nomes so bakarrik only nunca mai nunca inoiz never muy molt moi oso very todo tot dena all gran
   agua aigua auga ura water sube puja igo go up ojo ull alto para stop urgente urgent aviso avis bulo falso fals false falta peligro perill perigo
   danger fuego foc lume sua fire gratis free por per para la el los las les els un una uno de del en con amb sin sense sen y i e o u que es son
   ha han hay hi tu te ti se lo le os nos us et em me mi su sus a al ante bajo desde hasta fins ata ni mas pero si sino ez bai eta da du dira yes
   the and or not is are you we do to of at on in for by it be salga entre calle carrer rua kale casa etxe cita bien be mal calma llama chama
   deitu call siga evita usa bebe beba beu bebas cruces cruce creues creua uses vaya ve ven venga aqui aci hemen here nadie ningu ninguen inor`.split(
    /\s+/,
  ),
);

/**
 * Returns true if a word in capitals is a common word shouted, or is too long or accented for an
 * acronym.
 */
export function isShoutedWord(word: string): boolean {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return SHOUTED.has(folded) || folded !== word.toLowerCase() || folded.length > 6;
}
