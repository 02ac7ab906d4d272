import { acrossCarryOver } from './across.carry-over.ts'
import { acrossCopiedProse } from './across.copied-prose.ts'
import { acrossDocumentStock } from './across.document-stock.ts'
import { acrossFeeScale } from './across.fee-scale.ts'
import { acrossIdenticalTables } from './across.identical-tables.ts'
import { acrossLeftIn } from './across.left-in.ts'
import { acrossOutlier } from './across.outlier.ts'
import { acrossRevised } from './across.revised.ts'
import { acrossStatedChange } from './across.stated-change.ts'
import { acrossUnits } from './across.units.ts'
import { acrossWorkbook } from './across.workbook.ts'
import { countsNonNegativeWhole } from './counts.non-negative-whole.ts'
import { narrativeChange } from './narrative.change.ts'
import { narrativeCompletion } from './narrative.completion.ts'
import { narrativeConsistency } from './narrative.consistency.ts'
import { narrativeDoubling } from './narrative.doubling.ts'
import { narrativeNumbering } from './narrative.numbering.ts'
import { narrativeParts } from './narrative.parts.ts'
import { narrativePercent } from './narrative.percent.ts'
import { narrativePlaceholder } from './narrative.placeholder.ts'
import { narrativeProcessingFee } from './narrative.processing-fee.ts'
import { narrativePublicationDate } from './narrative.publication-date.ts'
import { narrativeYear } from './narrative.year.ts'
import { proseApplicants } from './prose.applicants.ts'
import { proseApplications } from './prose.applications.ts'
import { proseDecisions } from './prose.decisions.ts'
import { proseDisputes } from './prose.disputes.ts'
import { proseDocuments } from './prose.documents.ts'
import { proseFees } from './prose.fees.ts'
import { proseOutcomes } from './prose.outcomes.ts'
import { structureBlankTotal } from './structure.blank-total.ts'
import { structureColumnMissing } from './structure.column-missing.ts'
import { structureLabelVariant } from './structure.label-variant.ts'
import { structureLeftover } from './structure.leftover.ts'
import { structureNotANumber } from './structure.not-a-number.ts'
import { structureRowMerged } from './structure.row-merged.ts'
import { structureRowMissing } from './structure.row-missing.ts'
import { structureRowRepeated } from './structure.row-repeated.ts'
import { structureSectionMisnumbered } from './structure.section-misnumbered.ts'
import { structureSectionMissing } from './structure.section-missing.ts'
import { structureSignForNone } from './structure.sign-for-none.ts'
import { structureTableMissing } from './structure.table-missing.ts'
import { structureUnreadable } from './structure.unreadable.ts'
import { structureValueDisplaced } from './structure.value-displaced.ts'
import { t2DocumentStock } from './t2.document-stock.ts'
import { t2FeeAmount } from './t2.fee-amount.ts'
import { t2ItemChange } from './t2.item-change.ts'
import { t2PublishedTotal } from './t2.published-total.ts'
import { t3Balance } from './t3.balance.ts'
import { t3ColumnTotal } from './t3.column-total.ts'
import { t3RowTotal } from './t3.row-total.ts'
import { t4RowTotal } from './t4.row-total.ts'
import type { Rule } from './rule.ts'

/** Every rule, in the order in which its verdicts are listed. */
export const rules: readonly Rule[] = [
  t3Balance,
  t3RowTotal,
  t3ColumnTotal,
  t4RowTotal,
  countsNonNegativeWhole,
  t2DocumentStock,
  t2FeeAmount,
  t2ItemChange,
  t2PublishedTotal,
  structureBlankTotal,
  structureColumnMissing,
  structureLabelVariant,
  structureLeftover,
  structureNotANumber,
  structureRowMerged,
  structureRowMissing,
  structureRowRepeated,
  structureSectionMisnumbered,
  structureSectionMissing,
  structureSignForNone,
  structureTableMissing,
  structureUnreadable,
  structureValueDisplaced,
  proseApplicants,
  proseApplications,
  proseDecisions,
  proseDisputes,
  proseDocuments,
  proseFees,
  proseOutcomes,
  narrativeCompletion,
  narrativeParts,
  narrativePercent,
  narrativeChange,
  narrativeConsistency,
  narrativeProcessingFee,
  narrativeYear,
  narrativePublicationDate,
  narrativeNumbering,
  narrativePlaceholder,
  narrativeDoubling,
  acrossCarryOver,
  acrossDocumentStock,
  acrossFeeScale,
  acrossIdenticalTables,
  acrossOutlier,
  acrossCopiedProse,
  acrossStatedChange,
  acrossLeftIn,
  acrossRevised,
  acrossWorkbook,
  acrossUnits,
]

/** The version of the rule set: raised whenever a rule is added, removed or judges differently. Recorded with every check. */
export const ruleSetVersion = '15'
