import type { SourceDocument } from '../document/source-document.ts'
import type { RecognisedReport } from '../extract/recognised-report.ts'
import type { Edition } from '../form/form.ts'
import { applicantClaim } from './applicant-claims.ts'
import { applicationClaim } from './application-claims.ts'
import { isOtherMatter } from './application-words.ts'
import type { Claim } from './claim.ts'
import { decisionClaim } from './decision-claims.ts'
import { disputeClaim } from './dispute-claims.ts'
import { documentClaim, documentRows } from './document-claims.ts'
import { feeClaim } from './fee-claims.ts'
import { originalSpan } from './flat-text.ts'
import { isElsewhere, namesPeriod, plainWords, type Carried, type Draft, type Mention } from './mention.ts'
import { negationsIn } from './negations.ts'
import { outcomeClaim } from './outcome-claims.ts'
import { proseOf, type Prose } from './prose.ts'
import type { Quantity } from './quantity.ts'
import type { Clause, Sentence } from './sentence.ts'
import { universalsIn } from './universals.ts'

const known = new WeakMap<RecognisedReport, Claim[]>()
/** Characters; shorter quotes begin earlier in their sentence. */
const shortestQuote = 9

/**
 * Every quantity of the prose that speaks of cells of the tables, in the order of the text. What is not understood, or
 * has no counterpart in the tables, is not among them. Empty where no edition was recognised.
 */
export function claimsOf(report: RecognisedReport, source: Pick<SourceDocument, 'text'>): Claim[] {
  if (!report.edition) return []
  let claims = known.get(report)
  if (!claims) known.set(report, (claims = readClaims(report, report.edition, proseOf(report, source))))
  return claims
}

/** What goes from clause to clause. */
interface Reader {
  prose: Prose
  edition: Edition
  year: number | null
  agency: string
  carried: Carried | null
  /** Whether the sentence before spoke of another time. */
  otherTime: boolean
  /** What each understood quantity was about, for the parentheses after it. */
  subjects: Map<Quantity, Carried>
  /** What the clauses before each quantity said of time, for the parentheses after it. */
  scopes: Map<Quantity, Scope>
  claims: Claim[]
}

function readClaims(report: RecognisedReport, edition: Edition, prose: Prose): Claim[] {
  const reader: Reader = {
    prose,
    edition,
    year: report.year?.value ?? null,
    agency: report.agency?.value ?? '',
    carried: null,
    otherTime: false,
    subjects: new Map(),
    scopes: new Map(),
    claims: [],
  }
  let paragraph = -1
  let section: Sentence['section'] = null
  for (const sentence of prose.sentences) {
    if (sentence.paragraph !== paragraph || sentence.section !== section) reader.carried = null
    else if (reader.carried && !sentence.inParenthesis) reader.carried = { ...reader.carried, near: startsInside(sentence) }
    ;({ paragraph, section } = sentence)
    const before = reader.carried
    if (sentence.inParenthesis && sentence.anchor) reader.carried = reader.subjects.get(sentence.anchor) ?? null
    readSentence(reader, sentence)
    if (sentence.inParenthesis) reader.carried = before
  }
  return reader.claims
}

/** A sentence that begins with 其中 goes on with the subject of the one before. */
function startsInside(sentence: Sentence): boolean {
  return /^(?:其中|分别|包括)/.test(sentence.clauses[0]?.words ?? '')
}

function readSentence(reader: Reader, sentence: Sentence): void {
  // Most sentences say nothing that is counted.
  if (!sentence.clauses.some((clause) => clause.quantities.length > 0 || /[没未无零均都全]/.test(clause.words))) return
  const { year } = reader
  let part = sentence.inParenthesis && /^(?:含|包含|其中|包括)/.test(sentence.clauses[0]?.words ?? '')
  const around = sentence.anchor ? reader.scopes.get(sentence.anchor) : undefined
  let segment = sentence.start
  // “2022年收到80件。其中予以公开20件”: what goes on speaks of the same time.
  let otherTime = around?.otherTime ?? (startsInside(sentence) && reader.otherTime)
  let cumulative = around?.cumulative ?? false
  const opening = plainWords(sentence.clauses[0]?.words ?? '', year)
  sentence.clauses.forEach((clause, index) => {
    const words = plainWords(clause.words, year)
    if (clause.mark === '；') [part, segment] = [false, clause.start]
    if (/其中|包括|包含|^含/.test(words)) part = true
    if (namesPeriod(words)) otherTime = true
    else if (/本年/.test(words)) otherTime = false
    else if (year !== null && /(?:19|20)\d\d年/.test(words)) otherTime = true
    if (/本年/.test(words)) cumulative = false
    else if (/累计/.test(words) && !/本年/.test(opening)) cumulative = true
    if (/分别/.test(words) && clause.quantities.length > 0) return
    const scope: Scope = { part, otherTime, cumulative }
    for (const quantity of clause.quantities) reader.scopes.set(quantity, scope)
    const none = otherTime
      ? []
      : negationsIn(clause, words, listedAfter(sentence, index), sentence.section === 4, isOnRequest(sentence, index, year))
    // Only few clauses speak of all: the claims are looked through for those alone.
    const ofAll = clause.quantities.length === 0 && /[均都全]|结果/.test(words) && !otherTime
    const said = !ofAll
      ? []
      : sentence.inParenthesis
        ? reader.claims.filter((claim) => claim.quantity === sentence.anchor)
        : reader.claims.filter((claim) => claim.sentence === sentence.start && claim.quantity.start >= segment)
    for (const one of universalsIn(clause, words, said)) keep(reader, sentence, clause, one.quantity, one.draft)
    for (const one of none) keep(reader, sentence, clause, one.quantity, one.draft)
    for (const mention of mentionsIn(reader, sentence, index, scope)) {
      const draft = classify(mention)
      if (draft) keep(reader, sentence, clause, mention.quantity, cautious(mention, draft))
      else passOver(reader, mention)
    }
  })
  if (!sentence.inParenthesis) reader.otherTime = otherTime
}

/** Whether the heading or the clauses before speak of disclosure on request. */
function isOnRequest(sentence: Sentence, index: number, year: number | null): boolean {
  return /依申请|申请公开/.test(`${sentence.heading}${leadOf(sentence, index, year)}`)
}

/** What the clauses before say about the ones that follow. */
interface Scope {
  part: boolean
  /** They speak of another year, or of part of this one. */
  otherTime: boolean
  cumulative: boolean
}

/** The quantities of a clause in turn, each with its words; what is carried is asked for when each is reached. */
function* mentionsIn(reader: Reader, sentence: Sentence, index: number, scope: Scope): Generator<Mention> {
  const { year } = reader
  const clause = sentence.clauses[index]!
  const lead = leadOf(sentence, index, year)
  for (const [at, quantity] of clause.quantities.entries()) {
    const from = at === 0 ? clause.start : clause.quantities[at - 1]!.end
    const to = clause.quantities[at + 1]?.start ?? clause.end
    const head = plainWords(sentence.text.slice(from, quantity.start), year)
    const before = at === 0 ? listed(sentence, index, year) + head : head
    const after = at + 1 < clause.quantities.length ? '' : plainWords(sentence.text.slice(quantity.end, to), year)
    const around = `${before}#${after}`
    yield {
      quantity,
      before,
      after,
      around,
      lead,
      sentence,
      clause,
      part: scope.part,
      elsewhere: scope.otherTime || isElsewhere(around, year),
      cumulative: scope.cumulative,
      edition: reader.edition,
      agency: reader.agency,
      carried: reader.carried,
    }
  }
}

/** 累计 may count from an earlier year on: then only agreement means anything. */
function cautious(mention: Mention, draft: Draft): Draft {
  if (mention.cumulative) return { ...draft, strength: 'weak' }
  return mention.quantity.unit === '' && draft.strength === 'strong' ? { ...draft, strength: 'fair' } : draft
}

/** Goes on from a quantity that was not understood. */
function passOver(reader: Reader, { quantity, around }: Mention): void {
  const rows = documentRows(around)
  if (rows.length > 0) {
    reader.carried = { topic: 'documents', rows, column: null, near: true }
    reader.subjects.set(quantity, reader.carried)
  } else if (isOtherMatter(around)) {
    // "…91件，处理来信2453件，办结…": what follows other matters is no longer about applications.
    reader.carried = { topic: 'other', rows: [], column: null, near: true }
  }
}

function classify(mention: Mention): Draft | null {
  const named = /复议|诉讼|起诉|应诉/
  // “行政复议：结果维持5件”
  const underName = named.test(mention.lead) && /维持|纠正|审结|其[他它]结果|^(?:总计|合计|共计)#/.test(mention.around)
  if (named.test(mention.around) || underName) return disputeClaim(mention)
  if (mention.carried?.topic === 'disputes' && mention.carried.near && !/申请公开|公开申请/.test(mention.around))
    return disputeClaim(mention)
  return (
    feeClaim(mention) ??
    documentClaim(mention) ??
    decisionClaim(mention) ??
    (mention.carried?.topic === 'disputes' ? disputeClaim(mention) : null) ??
    outcomeClaim(mention) ??
    applicantClaim(mention) ??
    applicationClaim(mention)
  )
}

function keep(reader: Reader, sentence: Sentence, clause: Clause, quantity: Quantity, draft: Draft): void {
  const { rows, column, scale = 0, ...rest } = draft
  // What may be about something else gives what follows no subject.
  const subject: Carried = { topic: draft.topic, rows: rows ?? [], column: column ?? draft.measure, near: true }
  if ((draft.strength !== 'weak' || draft.topic !== 'disputes') && !draft.measure.endsWith('.all')) reader.carried = subject
  reader.subjects.set(quantity, subject)
  const start = listStart(sentence, clause)
  reader.claims.push({
    ...rest,
    scale,
    sentence: sentence.start,
    quantity,
    span: originalSpan(reader.prose.flat, start, Math.max(clause.end, quantity.end)),
  })
}

/** The words of clauses without quantities right before: what the clause begins its thought with. */
function leadOf(sentence: Sentence, index: number, year: number | null): string {
  const words: string[] = []
  for (let at = index - 1; at >= 0 && at >= index - 2; at -= 1) {
    const clause = sentence.clauses[at]!
    if (clause.quantities.length > 0 || sentence.clauses[at + 1]!.mark === '；') break
    words.unshift(plainWords(clause.words, year))
  }
  return words.join('，')
}

/** "予以公开、部分公开42件": the listed words before the clause that holds the number. */
function listed(sentence: Sentence, index: number, year: number | null): string {
  let words = ''
  for (let at = index; at > 0 && index - at < 6 && sentence.clauses[at]!.mark === '、'; at -= 1) {
    const previous = sentence.clauses[at - 1]!
    if (previous.quantities.length > 0) break
    words = `${plainWords(previous.words, year)}、${words}`
  }
  return words
}

/** "无行政复议、行政诉讼纠错案件": the words that 、 goes on with after a clause. */
function listedAfter(sentence: Sentence, index: number): string {
  let words = ''
  for (let at = index + 1; at < sentence.clauses.length && at - index < 6 && sentence.clauses[at]!.mark === '、'; at += 1)
    if (/[没无未]/.test(sentence.clauses[at]!.words) || sentence.clauses[at]!.quantities.length > 0) break
    else words += sentence.clauses[at]!.words
  return words
}

/** Where the quote of a claim begins: with its list, and no shorter than what makes sense by itself. */
function listStart(sentence: Sentence, clause: Clause): number {
  let index = sentence.clauses.indexOf(clause)
  const end = clause.end
  while (index > 0 && sentence.clauses[index]!.mark === '、' && sentence.clauses[index - 1]!.quantities.length === 0) index -= 1
  // "废止3件" alone says nothing to who reads the finding: the clauses before it are quoted with it.
  while (index > 0 && end - sentence.clauses[index]!.start < shortestQuote) index -= 1
  return sentence.clauses[index]!.start
}
