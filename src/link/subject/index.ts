import {
  cutOfObject,
  employerOfShare,
  levelInBracket,
  listThatMoves,
  placeOfSubject,
  rankOfNoun,
  rankOfSubject,
  ratioOfObject,
  ratioOfSubject,
  ratioToNoun,
  shareOfClauseBefore,
  shareOfNounAfter,
  subjectOfClauseBefore,
} from './ranks-and-shares.ts'
import {
  needsOfOffice,
  revenueOfAgent,
  spentBySomeone,
  spentOnObject,
  useOfSum,
} from './spending.ts'
import {
  amountOfNounAfter,
  breakthroughs,
  enumeratedNounAfter,
  goalOfAmount,
  rateAfter,
  grantBehind,
  kindBeforeNounAfter,
  measuresForNoun,
  medalsBehind,
  membersOfField,
  membersThatMove,
  nounAfter,
  nounAfterPlace,
  nounAfterTopic,
  whatHappenedToPersons,
} from './noun-behind.ts'
import {
  deedOnThingsCounted,
  effectOnNoun,
  goalOfNoun,
  goalOfSubject,
  limitOfDeed,
  verbNamesIndicator,
  verbOfCarriedNoun,
  verbOfCaseBefore,
  verbOfObjectBefore,
  verbOfSameObject,
  verbOnly,
  verbSharedInList,
} from './deeds.ts'
import {
  latterOfTwo,
  listedBefore,
  nounBefore,
  otherSideOfAccount,
  sameSubject,
  sumOfLevels,
  sumOfList,
  tollOfAccidents,
} from './carried.ts'
import {
  contributorOfGrowth,
  headOfFirstInList,
  headOfListBefore,
  headOfSubject,
  headOfThingsCounted,
  outputOfGoods,
  ownerAndHead,
  perHeadOfSubject,
  standardOfPersons,
  tradeOfGoods,
} from './heads.ts'
import {
  exceededInCarriedNoun,
  firstOfCarriedNoun,
  modifierOfCarriedNoun,
  partOfDeed,
  partOfMain,
  thresholdOfCarriedNoun,
} from './parts.ts'
import type { QuantityForm } from '../../model/mention.ts'
import type { Question, SubjectRule } from './question.ts'

export { ofNorm } from './ranks-and-shares.ts'

export {
  named,
  ownedHead,
  ownerOf,
  partOfPlace,
  sharesPlaces,
  takenUp,
  withoutBeing,
  type Candidate,
  type Question,
  type SubjectRule,
} from './question.ts'

/** The rules in order of preference: the first that proposes a name decides. */
export const subjectRules: readonly SubjectRule[] = [
  rankOfNoun,
  placeOfSubject,
  ratioToNoun,
  rankOfSubject,
  medalsBehind,
  whatHappenedToPersons,
  grantBehind,
  otherSideOfAccount,
  tollOfAccidents,
  exceededInCarriedNoun,
  listedBefore,
  sumOfLevels,
  shareOfClauseBefore,
  goalOfSubject,
  shareOfNounAfter,
  levelInBracket,
  subjectOfClauseBefore,
  employerOfShare,
  cutOfObject,
  listThatMoves,
  ratioOfSubject,
  spentOnObject,
  spentBySomeone,
  useOfSum,
  needsOfOffice,
  breakthroughs,
  membersThatMove,
  membersOfField,
  enumeratedNounAfter,
  revenueOfAgent,
  goalOfAmount,
  rateAfter,
  nounAfter,
  measuresForNoun,
  amountOfNounAfter,
  kindBeforeNounAfter,
  nounAfterPlace,
  nounAfterTopic,
  ratioOfObject,
  limitOfDeed,
  verbNamesIndicator,
  goalOfNoun,
  deedOnThingsCounted,
  effectOnNoun,
  verbOfObjectBefore,
  verbOfCaseBefore,
  verbOfCarriedNoun,
  verbOfSameObject,
  verbOnly,
  latterOfTwo,
  sumOfList,
  sameSubject,
  ownerAndHead,
  perHeadOfSubject,
  headOfFirstInList,
  thresholdOfCarriedNoun,
  modifierOfCarriedNoun,
  firstOfCarriedNoun,
  partOfMain,
  partOfDeed,
  headOfListBefore,
  standardOfPersons,
  tradeOfGoods,
  contributorOfGrowth,
  headOfSubject,
  headOfThingsCounted,
  verbSharedInList,
  outputOfGoods,
  nounBefore,
]

/** What stands around a number, as bits. */
const Around = { noun: 1, verb: 2, behind: 4, follows: 8 } as const

/** By form, and by what stands around the number. */
const rulesByForm = new Map<QuantityForm, readonly (readonly SubjectRule[])[]>()

const mayDecide = (rule: SubjectRule, form: QuantityForm, around: number): boolean => {
  const noun = (around & Around.noun) !== 0
  const verb = (around & Around.verb) !== 0
  return (
    (rule.forms?.includes(form) ?? true) &&
    (rule.noun ?? noun) === noun &&
    (rule.verb ?? verb) === verb &&
    (rule.behind !== true || (around & Around.behind) !== 0) &&
    (rule.follows !== true || (around & Around.follows) !== 0)
  )
}

const select = (form: QuantityForm): readonly (readonly SubjectRule[])[] =>
  Array.from({ length: 16 }, (_, around) =>
    subjectRules.filter((rule) => mayDecide(rule, form, around)),
  )

/** The rules that are asked about a number, in order. */
export function rulesFor(question: Question): readonly SubjectRule[] {
  const { quantity, before, after, follows } = question
  let rules = rulesByForm.get(quantity.form)
  if (rules === undefined) {
    rules = select(quantity.form)
    rulesByForm.set(quantity.form, rules)
  }
  let around = follows ? Around.follows : 0
  if (before.noun.length > 0) around |= Around.noun
  if (before.verb.length > 0) around |= Around.verb
  if (!after.empty) around |= Around.behind
  return rules[around] as readonly SubjectRule[]
}
