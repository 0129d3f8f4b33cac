/** Folded words by which a message is passed on in the five languages: they are no part of what it says. */
export const passingWords: ReadonlySet<string> = new Set(
  `rt mt qt via fw fwd forward forwarded reenviado reenviada reenvio reenvia reenviad reenviar reenviat reenvieu reenviade birbidali
   urgente urgent urxente premiazkoa presazkoa atencion atencio arreta adi alerta alert ojo ollo cuidado compte kontuz ultima hora breaking
   pasalo pasadlo pasarlo pasad pasao pasadeo passeu passa passal zabaldu zabal partekatu comparte compartid compartir compartiu compartide compartix compartiu
   difunde difundid difundir difon difoneu difundide share spread whatsapp telegram facebook twitter grupo grup group taldea
   dice dicen dicho diu diuen dit din di dio diote dute says say said told llega llegado arriba arribat chegou porfavor favor please plis
   hola ola kaixo hello hi buenas buenos dias tardes noches bon dia bos egun on gracias gracies grazas eskerrik thanks`
    .trim()
    .split(/\s+/),
);
