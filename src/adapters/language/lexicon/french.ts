/** Common French words without accents, and what people type for them. */
export const FRENCH = `
  de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ou elle nous vous je tu on mais comme tout si leur y
  c d l j n s m t qu cette ces ses mon ma mes ton ta tes notre nos votre vos lui eux aux moi toi ont ai as avons avez etait etaient etre ete fait faire fais
  bien sans peut peux pouvez veut veux voulez va vais vas allez aller vient dit dire sais sait savoir voir vu tres trop aussi encore toujours jamais rien
  quand ou pourquoi comment quoi quel quelle quels quelles alors donc ici la aujourd hui hier demain matin soir nuit jour jours an ans annee semaine heure heures temps
  vie maison rue monde gens eau feu enfant enfants homme femme fille garcon ami amis ville merci bonjour bonsoir salut oui non svp
  personne quelqu meme autre autres depuis pendant apres avant entre chez vers peu beaucoup deja juste mdr ptdr jsuis cest jai faut suis es sommes etes
  bon bonne petit petite grand grande nouveau nouvelle premier deux trois quatre cinq vraiment parce car cela ca
  faim froid chaud pluie dormir ecole examen fete chance manger parler sortir regarder attendre penser trouver trouve aime adore deteste envie mec meuf ouais bah bref
  fais veux sais suis pense dit etes serait demande devant derriere sous
`;
