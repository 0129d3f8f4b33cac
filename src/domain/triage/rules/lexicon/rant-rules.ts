import type { Rule } from '../rule.ts';

/** Rage, satire and trolling without a matter: monitored, never fed. */
export const rantRules: readonly Rule[] = [
  {
    name: 'insult',
    phrases: [
      '(sois|eres|son|sou|sodes|zarete|you re|you are|are|vaya|panda|menuda|menudos|pandilla|atajo|hatajo|colla) ... (inutil*|payas*|pallass*|pallas*|pailazo*|idiota*|imbecil*|subnormal*|gilipollas|sinverguenza*|ladron*|lladre*|caraduras|vagos|mierda|escoria|chusma|tontos|ineptos|clown*|idiot*|moron*|thieves|joke|useless|lapurrak|alferrak)',
      '(sois|sou|sodes) (unos|unas|uns|unhas)',
      '(que os den|iros a la mierda|a la mierda|que us bombin|iros al carajo|vete al carajo|que vos dean|zoazte|screw you|go to hell|piss off|fuck you)',
      '(pailazo*|lapur*|alfer*|ergel*|tonto*) .. (zarete|zera|dira)',
      '(hijos de puta|cabron*|malnacid*|fills de puta|cabrons|fillos de puta|bastards|assholes)',
      '^ (inutiles|payasos|ladrones|mangantes|sinverguenzas|corruptos)',
    ],
  },
  {
    name: 'mockery',
    phrases: [
      '(bravo|enhorabuena|genial|felicidades|gracias|great|plas|aplauso*|chapo) & emojironia',
      '(bolardo*|pilona*|carril*|genis|genios|geniuses|brillante|otro|otra|una altra|another) & emojironia',
      '(menudos|menudas|vaya) (artistas|cracks|genios|fenomenos|lumbreras)',
      '(menudo|vaya) (circo|espectaculo|show|cachondeo|tropa|panda|patio)',
      '(muero|morir|moro|morro|dying|barrez) .. (risa|riure|laughter|hiltzen)',
      'lo que necesitaba',
      '(jaja*|jeje*|lol|xd) & (vaya|menuda|payaso*|panda|broma|equipo|team|inutiles|circo)',
      '(me tiro|me mato|me muero|me corto|jump off|kill me|shoot me) & (jaja*|lol|xd|lmao|broma)',
      '(gracias por nada|thanks for nothing|gracies per res)',
    ],
  },
  {
    name: 'rage',
    phrases: [
      'emojirabia',
      'payaso',
      '(me va|me vais|nos va) a dar algo',
      '(puta|puto) (vida|asco|mierda|pueblo|ciudad)',
    ],
  },
];
