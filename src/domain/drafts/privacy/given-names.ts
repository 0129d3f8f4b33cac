/** Given names common in Spain, without accents. Names that are also words or places ("Mar", "Alba") stand apart: only a greeting tells them. */
const PLAIN = `
  abel adela adrian adriana agustin ainara ainhoa ainhara aitana aitor alejandra alejandro alex alfonso alfredo alicia almudena alvaro amaia amparo ana anabel ander andrea andreu andres ane angela anna antia antoni antonia antonio anton anxo
  araceli ariadna arnau arantxa asier asun azucena begona benito benjamin berta biel blai borja brais breixo bruno carla carles carlos carme carmela carmen carmina carolina catalina cecilia celia cesar claudia clara conchi cristian cristina cristobal
  dani daniel daniela david diana diego dolors dolores eduard eduardo elena eli elisa eloi eloy emili emilia emilio emma encarna enric enrique ernesto esteban ester esther esteve estibaliz eugenia eugenio eulalia eva federico felipe felix fernando ferran fermin fina
  francesc francisco francisca gabriel gabriela gemma gerard gerardo german gloria gonzalo gorka guillem guillermo gustavo helena hector hugo ibai icia ignacio ignasi igor iker imanol inaki ines inmaculada irene iria isabel ismael itziar ivan jaime jaione jaume javier jesus
  joan joana joaquin joel jokin jon jordi jorge jose josefa josep josu juan juana juanjo juanma julia julian karmele kepa koldo laia laura lara leire leticia lidia lola lorena lorenzo lucas lucia luis luisa lluis lluisa llorenc mabel magdalena maite manoel manolo manuel manuela
  marc marcos margarita marga maria marian mariano mario marisa marisol marta marti martin martina mateo mateu matilde mauro maialen merce meritxell miguel mikel mila millan miquel mireia miren montserrat monica nadia nahia natalia nekane nerea nestor nicolas noa noelia nora nuria
  oihana oihane olga oriol oscar pablo paco pascual patricia patxi pau paula paulina pedro pepa pepe pere quim ramon raquel raul rebeca remei ricardo roberto roc rocio rodrigo roger rosalia ruben ruth sabela sabrina samuel sandra sara sebastian sergi sergio silvia simon sofia sonia susana
  tamara teresa toni tomas txema unai uxia uxue vanesa vanessa veronica vicenta vicente vicent victor xabier xavi xavier xoan xose xulia xurxo yago yaiza yolanda zuri zuriñe zaira
  alice andrew anne anthony barbara ben brian charles charlotte chris christine claire daisy deborah dennis derek edward elizabeth emily fiona george hannah harry helen henry jack jacob james jane janet jean jenny jessica john joseph karen kate keith kevin linda lucy mary matthew michael nancy
  nicola oliver olivia patrick paul peter philip rachel rebecca richard robert sally samantha sarah sophie stephen steven susan thomas tom william
  ahmed ali amina fatou hassan ioana ion mamadou mihai mohamed mohammed omar rachid samira vasile yasmin youssef`;

/** Words or places too: persons only with a surname, or greeted. */
const WITH_SURNAME =
  'alba angel angeles aurora blanca belen consuelo concha esperanza fatima iris julio lourdes mark marina mercedes olivia pilar rosa rosario reyes santiago soledad victoria violeta virginia rose grace';
const ONLY_GREETED = 'estrella flor fe gracia inma luna luz mar nieves oliva paz sol june may hope will';

/** Folded names that hardly mean anything else. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(PLAIN.trim().split(/\s+/));
/** Names where a surname follows. */
export const NAMES_WITH_SURNAME: ReadonlySet<string> = new Set([...GIVEN_NAMES, ...WITH_SURNAME.split(' ')]);
/** All of them: after "Hola," there is no doubt. */
export const GREETED_NAMES: ReadonlySet<string> = new Set([...NAMES_WITH_SURNAME, ...ONLY_GREETED.split(' ')]);
