import {
  countryOfSubject,
  employerOfShare,
  rankOfNoun,
  rankOfSubject,
  ratioOfObject,
  ratioOfSubject,
  shareOfClauseBefore,
  shareOfNounAfter,
  subjectOfClauseBefore,
} from './ranks-and-shares.ts'
import { revenueOfAgent, spentBySomeone, spentOnObject } from './spending.ts'
import {
  amountOfNounAfter,
  breakthroughs,
  enumeratedNounAfter,
  goalOfAmount,
  kindBeforeNounAfter,
  measuresForNoun,
  nounAfter,
  nounAfterPlace,
  nounAfterTopic,
} from './noun-behind.ts'
import {
  deedOnThingsCounted,
  effectOnNoun,
  goalOfNoun,
  limitOfDeed,
  verbNamesIndicator,
  verbOfCarriedNoun,
  verbOfCaseBefore,
  verbOfObjectBefore,
  verbOnly,
  verbSharedInList,
} from './deeds.ts'
import {
  firstOfCarriedNoun,
  headOfFirstInList,
  headOfSubject,
  headOfThingsCounted,
  listedBefore,
  modifierOfCarriedNoun,
  nounBefore,
  ownerAndHead,
  partOfMain,
  sameSubject,
  thresholdOfCarriedNoun,
} from './carried.ts'
import type { QuantityForm } from '../../model/mention.ts'
import type { Question, SubjectRule } from './question.ts'

export { ownedHead, ownerOf, withoutBeing, type Candidate, type Question } from './question.ts'

/** The rules in order of preference: the first that proposes a name decides. */
export const subjectRules: readonly SubjectRule[] = [
  rankOfNoun,
  countryOfSubject,
  rankOfSubject,
  listedBefore,
  shareOfClauseBefore,
  shareOfNounAfter,
  subjectOfClauseBefore,
  employerOfShare,
  ratioOfSubject,
  spentOnObject,
  spentBySomeone,
  breakthroughs,
  enumeratedNounAfter,
  revenueOfAgent,
  goalOfAmount,
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
  verbOnly,
  sameSubject,
  ownerAndHead,
  headOfFirstInList,
  thresholdOfCarriedNoun,
  modifierOfCarriedNoun,
  firstOfCarriedNoun,
  partOfMain,
  headOfSubject,
  headOfThingsCounted,
  verbSharedInList,
  nounBefore,
]

/** By form, and by what stands before the number: nothing, a verb, a noun, or both. */
const rulesByForm = new Map<QuantityForm, readonly (readonly SubjectRule[])[]>()

const select = (form: QuantityForm): readonly (readonly SubjectRule[])[] =>
  [false, true].flatMap((noun) =>
    [false, true].map((verb) =>
      subjectRules.filter(
        (rule) =>
          (rule.forms?.includes(form) ?? true) &&
          (rule.noun ?? noun) === noun &&
          (rule.verb ?? verb) === verb,
      ),
    ),
  )

/** The rules that are asked about a number, in order. */
export function rulesFor({ quantity: { form }, before }: Question): readonly SubjectRule[] {
  let rules = rulesByForm.get(form)
  if (rules === undefined) {
    rules = select(form)
    rulesByForm.set(form, rules)
  }
  const noun = before.noun.length > 0 ? 2 : 0
  return rules[noun + (before.verb.length > 0 ? 1 : 0)] as readonly SubjectRule[]
}
