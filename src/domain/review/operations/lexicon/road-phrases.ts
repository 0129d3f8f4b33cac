/** A road by its number, as words are read: "CV-500" is two. */
export const CODE = '(cv|ap|n|ac|po|lu|ou|bi|gi|na|cs|vv) <figure>';

/**
 * Words allowed between a verb and the road that it closes; a place ("cerramos en la calle …") is
 * not allowed.
 */
export const TAKEN_ALONG =
  '(el|la|los|las|els|les|l|o|a|os|as|the|un|una|all|todas|todos|ya|ja|xa|trafico|transit)? (las|los|les|els|l|the|al|de)?';
