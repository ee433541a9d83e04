import type { Requirement } from '#shared/criteria/criteriaSet'
import { bilingual } from './bilingual'
import { inEdition, type EditionWording } from './editionWording'

/**
 * The nine requirements the programme puts on every unit, as questions with help.
 *
 * @param wording the edition's terms. Requirement r8 is the quality guarantee in 2011 and forms of
 *        dialogue in 2016, where a guarantee is one example.
 * @returns r1 … r9 in the programme's order; all are demanded by both programmes.
 * @source The programmes' list "Samtliga enheter", with the rules of "Gemensamma begrepp" as help.
 * @example unitRequirements(wording2011)[7]?.text.sv // → 'Utarbetar enheten kvalitetsgarantier för brukarna?'
 */
export function unitRequirements(wording: EditionWording): Requirement[] {
  return [
    goalsRequirement(wording),
    expectedResultRequirement(wording),
    approachRequirement(wording),
    resourcesRequirement(wording),
    followUpRequirement(wording),
    complaintsRequirement(),
    developmentRequirement(wording),
    dialogueRequirement(wording),
    goodExamplesRequirement(),
  ]
}

function goalsRequirement(wording: EditionWording): Requirement {
  const { goals } = wording
  return {
    id: 'r1',
    text: bilingual(
      `Utarbetar enheten ${goals.sv} utifrån nämndens mål?`,
      `Does the unit work out ${goals.en} from the committee's goals?`,
    ),
    help: inEdition(wording, {
      2011: bilingual(
        'Ett åtagande är vad enheten lovar brukarna och nämnden. Är åtagandena tydliga? Fångar de syftet och det väsentliga för kvaliteten? Ryms de i ekonomin? Har de ett förväntat resultat? Är trovärdigheten prövad innan de fastställs med årets verksamhetsplan?',
        "A commitment is what the unit promises its service users and the committee. Are the commitments clear? Do they catch the purpose and what is essential to quality? Do they fit the budget? Do they have an expected result? Was their credibility tested before they were set with the year's plan?",
      ),
      2016: bilingual(
        'Är målen tydliga? Fångar de syftet och det väsentliga för enhetens målgrupp? Ryms de i ekonomin? Har de ett förväntat resultat? Är trovärdigheten prövad innan de fastställs med årets verksamhetsplan?',
        "Are the goals clear? Do they catch the purpose and what is essential to the unit's target group? Do they fit the budget? Do they have an expected result? Was their credibility tested before they were set with the year's plan?",
      ),
    }),
    demanded: true,
  }
}

function expectedResultRequirement(wording: EditionWording): Requirement {
  const { goals, goal, achieve } = wording
  return {
    id: 'r2',
    text: bilingual(
      `Formulerar enheten förväntat resultat för sina ${goals.sv}, med fokus på brukarna?`,
      `Does the unit state an expected result for its ${goals.en}, with service users in focus?`,
    ),
    help: bilingual(
      `Varje ${goal.sv} har minst ett förväntat resultat: vad enheten ${achieve.sv} under året. Det går att följa upp och kan vara ett målvärde, en målbild eller ett tillstånd.`,
      `Every ${goal.en} has at least one expected result: what the unit ${achieve.en} during the year. It can be followed up and may be a target value, a target picture or a state to be reached.`,
    ),
    demanded: true,
  }
}

function approachRequirement(wording: EditionWording): Requirement {
  const { theGoals } = wording
  return {
    id: 'r3',
    text: bilingual(
      `Beskriver enheten arbetssätt som säkerställer att ${theGoals.sv} uppfylls?`,
      `Does the unit describe approaches that ensure that ${theGoals.en} are fulfilled?`,
    ),
    help: inEdition(wording, {
      2011: bilingual(
        'Arbetssätten leder till åtagandena och det förväntade resultatet och till att resurserna används väl. Alla medarbetare har fått möjlighet att vara med och ta fram dem.',
        'The approaches lead to the commitments and the expected result and to resources being used well. All employees have been able to take part in working them out.',
      ),
      2016: bilingual(
        'Av arbetssätten framgår hur enheten avser att arbeta och vilka metoder den bedömer lämpliga. De bygger så långt som möjligt på kunskap. Aktiviteter har start, slut och en ansvarig.',
        'The approaches show how the unit intends to work and which methods it finds suitable. They rest on knowledge as far as possible. Activities have a start, an end and an owner.',
      ),
    }),
    demanded: true,
  }
}

function resourcesRequirement(wording: EditionWording): Requirement {
  return {
    id: 'r4',
    text: bilingual(
      'Beskriver enheten hur den använder sina resurser för att nå resultat?',
      'Does the unit describe how it uses its resources to reach results?',
    ),
    help: inEdition(wording, {
      2011: bilingual(
        'Resurser är till exempel medarbetarnas kompetens, lokaler, samverkan, material och energi. Det ska gå att mäta hur de används.',
        "Resources are, for example, the employees' competence, premises, cooperation, materials and energy. It must be possible to measure how they are used.",
      ),
      2016: bilingual(
        'Resurser är till exempel medarbetarnas kompetens, lokaler, samverkan, material och energi. De används effektivt för att nå mål och förväntat resultat.',
        "Resources are, for example, the employees' competence, premises, cooperation, materials and energy. They are used efficiently to reach goals and expected results.",
      ),
    }),
    demanded: true,
  }
}

function followUpRequirement(wording: EditionWording): Requirement {
  const { theGoals, followUp } = wording
  return {
    id: 'r5',
    text: bilingual(
      `Beskriver enheten hur den avser att ${followUp.sv} verksamheten?`,
      `Does the unit describe how it intends to ${followUp.en} its service?`,
    ),
    help: inEdition(wording, {
      2011: bilingual(
        `Det finns metoder för att löpande följa upp ${theGoals.sv}, arbetssätt och resultat, både mot de politiska målen och mot hur invånarna upplever kvaliteten.`,
        `There are methods to continuously follow up ${theGoals.en}, approaches and results, both against political goals and against how residents experience the quality.`,
      ),
      2016: bilingual(
        `Det finns metoder för att löpande följa upp ${theGoals.sv}, förväntat resultat och arbetssätt, mot politiska mål, program, riktlinjer och lagkrav och mot hur invånarna upplever kvaliteten. Metoden visar det enheten vill veta.`,
        `There are methods to continuously follow up ${theGoals.en}, expected results and approaches, against political goals, programmes, guidelines and legal demands and against how residents experience the quality. The method shows what the unit wants to know.`,
      ),
    }),
    demanded: true,
  }
}

function complaintsRequirement(): Requirement {
  return {
    id: 'r6',
    text: bilingual(
      'Beskriver enheten sitt system för att hantera synpunkter och klagomål?',
      'Does the unit describe its system for handling comments and complaints?',
    ),
    help: bilingual(
      'Det är lätt att lämna synpunkter. Brukarna får veta att de kan göra det. Klagomål åtgärdas. Det som kommer in används i den dagliga utvecklingen. Det följs upp.',
      'Comments are easy to leave. Service users are told that they can. Complaints are remedied. What comes in is used in daily development. It is followed up.',
    ),
    demanded: true,
  }
}

function developmentRequirement(wording: EditionWording): Requirement {
  return {
    id: 'r7',
    text: bilingual(
      'Beskriver enheten hur den systematiskt utvecklar verksamheten utifrån analys av uppnådda resultat?',
      'Does the unit describe how it systematically develops its service from analysis of results achieved?',
    ),
    help: inEdition(wording, {
      2011: bilingual(
        'Analysen är grunden, inte uppföljningen som sådan: enheten vet vad som leder till utveckling för brukarna och vad som inte gör det.',
        'The analysis is the foundation, not the follow-up as such: the unit knows what leads to development for service users and what does not.',
      ),
      2016: bilingual(
        'Enheten vet vad som leder till utveckling för brukarna och vad som inte gör det, och har metoder för att ta hand om det analysen visar, till exempel resultatdialog och handlingsplan.',
        'The unit knows what leads to development for service users and what does not, and has methods for dealing with what the analysis shows, such as results dialogue and an action plan.',
      ),
    }),
    demanded: true,
  }
}

function dialogueRequirement(wording: EditionWording): Requirement {
  return {
    id: 'r8',
    text: inEdition(wording, {
      2011: bilingual(
        'Utarbetar enheten kvalitetsgarantier för brukarna?',
        'Does the unit draw up quality guarantees for its service users?',
      ),
      2016: bilingual(
        'Utvecklar enheten former för dialog med brukarna?',
        'Does the unit develop forms of dialogue with its service users?',
      ),
    }),
    help: inEdition(wording, {
      2011: bilingual(
        'Kvalitetsgarantin visar verksamhetsidé, åtaganden och rutiner för synpunkter och klagomål. Den beslutas med verksamhetsplanen, antas av nämnden och gäller i ett år.',
        'The quality guarantee shows the purpose, the commitments and the routines for comments and complaints. It is decided with the unit plan, adopted by the committee and valid for one year.',
      ),
      2016: bilingual(
        'Brukarna vet vad de kan förvänta sig och har likvärdiga möjligheter till dialog. En kvalitetsgaranti är en av flera former; att den saknas är ingen brist i sig.',
        'Service users know what to expect and have equal opportunities for dialogue. A quality guarantee is one of several forms; lacking one is no fault in itself.',
      ),
    }),
    demanded: true,
  }
}

function goodExamplesRequirement(): Requirement {
  return {
    id: 'r9',
    text: bilingual(
      'Visar enheten upp goda exempel och söker och tar den tillvara andras?',
      'Does the unit show good examples and seek and make use of those of others?',
    ),
    help: bilingual(
      'Kravet har två halvor: enheten delar med sig av egna goda exempel, och den söker aktivt och använder andras. Svara "delvis" om bara den ena framgår.',
      'The requirement has two halves: the unit shares its own good examples, and it actively seeks and uses those of others. Answer "partly" if only one is shown.',
    ),
    demanded: true,
  }
}
