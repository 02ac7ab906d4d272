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
import { mayDeny, negationsIn } from './negations.ts'
import { organOf } from './other-organs.ts'
import { outcomeClaim } from './outcome-claims.ts'
import { proseOf, type Prose } from './prose.ts'
import type { Quantity } from './quantity.ts'
import { respectivesIn, type Respective } from './respective.ts'
import type { Clause, Sentence } from './sentence.ts'
import {
  leadOf,
  listedAfter,
  listedBefore,
  nameBefore,
  quoteStart,
  subjectOfGrowth,
  wordsBefore,
  type Named,
} from './surroundings.ts'
import { universalsIn } from './universals.ts'

const known = new WeakMap<RecognisedReport, Claim[]>()

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
  /** Where the words begin that name the number of a parenthesis; null outside. */
  namedAt: number | null
  /** Whether the sentence before spoke of another time. */
  otherTime: boolean
  /** What each understood quantity was about, for the parentheses after it. */
  subjects: Map<Quantity, Carried>
  /** What the clauses before each quantity said of time, for the parentheses after it. */
  scopes: Map<Quantity, Scope>
  /** The last sentence that is no parenthesis, and what each of its clauses says of time. */
  outer: { sentence: Sentence; scopes: Scope[] } | null
  claims: Claim[]
}

function readClaims(report: RecognisedReport, edition: Edition, prose: Prose): Claim[] {
  const reader: Reader = {
    prose,
    edition,
    year: report.year?.value ?? null,
    agency: report.agency?.value ?? '',
    carried: null,
    namedAt: null,
    otherTime: false,
    subjects: new Map(),
    scopes: new Map(),
    outer: null,
    claims: [],
  }
  let paragraph = 0
  for (const sentence of prose.sentences) {
    if (sentence.paragraph !== paragraph) reader.carried = null
    else if (reader.carried && !sentence.inParenthesis) reader.carried = { ...reader.carried, near: startsInside(sentence) }
    paragraph = sentence.paragraph
    const before = reader.carried
    if (!sentence.inParenthesis) reader.outer = { sentence, scopes: [] }
    const named = sentence.inParenthesis && reader.outer ? nameBefore(reader.outer.sentence, sentence) : null
    // What a number before it counts, it goes on with; one that was not understood may be a part of what came before.
    if (sentence.inParenthesis && sentence.anchor && !named)
      reader.carried = reader.subjects.get(sentence.anchor) ?? (before ? { ...before, near: false } : null)
    reader.namedAt = named?.start ?? null
    readSentence(reader, sentence, named)
    // “自然人（80件）、企业（5件）” goes on as if there were no parenthesis.
    if (sentence.inParenthesis && !named) reader.carried = before
  }
  return reader.claims
}

/** A sentence that begins with 其中 goes on with the subject of the one before. */
function startsInside(sentence: Sentence): boolean {
  const [first] = sentence.clauses
  return first !== undefined && /^(?:其中|分别|包括)/.test(first.words)
}

function readSentence(reader: Reader, sentence: Sentence, named: Named | null): void {
  // Most sentences say nothing that is counted.
  if (!sentence.clauses.some((clause) => clause.quantities.length > 0 || /[没未无零均都全]|为0/.test(clause.words))) return
  const { year } = reader
  let part = false
  const around = named ? reader.outer!.scopes[named.index] : sentence.anchor ? reader.scopes.get(sentence.anchor) : undefined
  let segment = sentence.start
  // “2022年收到80件。其中予以公开20件”: what goes on speaks of the same time.
  let otherTime = around?.otherTime ?? (startsInside(sentence) && reader.otherTime)
  let cumulative = around?.cumulative ?? false
  let ofOthers = around?.ofOthers ?? false
  let undated = around?.undated ?? false
  const opening = plainWords(sentence.clauses[0]!.words, year)
  const lists = respectivesIn(sentence, reader.agency)
  sentence.clauses.forEach((clause, index) => {
    const words = plainWords(clause.words, year)
    if (clause.mark === '；') [part, segment, ofOthers] = [false, clause.start, false]
    if (/其中|包括|包含|^含/.test(words)) part = true
    if (namesPeriod(words)) otherTime = true
    else if (/本年/.test(words)) otherTime = false
    else if (/(?:19|20)\d\d年/.test(words)) {
      if (year === null) undated = true
      else otherTime = true
    }
    if (/本年/.test(words)) cumulative = false
    else if (/累计/.test(words) && !/本年/.test(opening)) cumulative = true
    // “全省收到1200件，办结1100件”: what goes on speaks of the same organs.
    const organ = organOf(words, reader.agency)
    if (organ) ofOthers = organ === 'other'
    const scope: Scope = { part, otherTime, cumulative, ofOthers, undated }
    if (!sentence.inParenthesis && reader.outer) reader.outer.scopes[index] = scope
    for (const quantity of clause.quantities) reader.scopes.set(quantity, scope)
    const none =
      otherTime || !mayDeny(clause, words)
        ? []
        : negationsIn({
            clause,
            words,
            listed: listedAfter(sentence, index),
            listedBefore: listedBefore(sentence, index, year),
            lead: leadOf(sentence, index, year),
            inDisputes: sentence.section === 4,
            onRequest: isOnRequest(sentence, index, year),
            agency: reader.agency,
          })
    // Only few clauses speak of all: the claims are looked through for those alone.
    const ofAll = /[均都全]|结果/.test(words) && !otherTime
    const said = !ofAll
      ? []
      : sentence.inParenthesis
        ? reader.claims.filter((claim) => claim.quantity === sentence.anchor)
        : reader.claims.filter((claim) => claim.quantity.start >= segment)
    for (const one of universalsIn(clause, words, said)) {
      // “复议7件，诉讼9件，均获维持” is quoted from the number on that all is said of.
      const home = sentence.clauses.find(({ quantities }) => quantities.includes(one.whole.quantity))
      keep(reader, sentence, clause, one.quantity, one.draft, home)
    }
    for (const one of none) keep(reader, sentence, clause, one.quantity, one.draft)
    for (const mention of mentionsIn(reader, sentence, index, scope, named)) {
      if (lists.unclear.has(mention.quantity)) continue
      const group = lists.groups.find(({ pairs }) => pairs.some(({ quantity }) => quantity === mention.quantity))
      if (group) {
        if (group.pairs[0]!.quantity === mention.quantity) readList(reader, mention, group)
        continue
      }
      const draft = classify(mention)
      if (draft) keep(reader, sentence, clause, mention.quantity, cautious(mention, draft))
      else passOver(reader, mention)
    }
  })
  if (!sentence.inParenthesis) reader.otherTime = otherTime
}

/** Numbers in a list after the list of their subjects. Where one subject is not understood, the others may be parts as well. */
function readList(reader: Reader, mention: Mention, { pairs, list }: Respective): void {
  const { year } = reader
  const { sentence } = mention
  const lead = `${mention.lead}，${plainWords(list, year)}`
  const read = pairs.map(({ quantity, words }) => {
    const before = plainWords(words, year)
    const clause = sentence.clauses.find((one) => one.quantities.includes(quantity))!
    // Another year of one subject says nothing of the next.
    const elsewhere = isElsewhere(`${before}#`, year)
    const own: Mention = { ...mention, quantity, clause, before, after: '', around: `${before}#`, lead, elsewhere }
    return { own, draft: classify(own) }
  })
  const understood = read.filter(({ own }) => !own.elsewhere)
  const measures = new Set(understood.map(({ draft }) => draft?.measure))
  // “上半年、春节前分别为20件、5件”: beside other times only the year itself is the year.
  const timed = understood.length === read.length || understood.every(({ own }) => /本年/.test(own.before))
  const sure = measures.size === understood.length && !measures.has(undefined) && timed
  for (const { own, draft } of read) {
    if (!draft) continue
    const strength = sure && draft.strength !== 'weak' ? 'fair' : 'weak'
    keep(reader, sentence, own.clause, own.quantity, cautious(own, { ...draft, strength }))
  }
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
  /** They speak of other organs: 全省, 市教育局收到. */
  ofOthers: boolean
  /** They name a year, and it is not known whether it is the report's. */
  undated: boolean
}

/** The quantities of a clause in turn, each with its words; what is carried is asked for when each is reached. */
function* mentionsIn(reader: Reader, sentence: Sentence, index: number, scope: Scope, named: Named | null): Generator<Mention> {
  const { year, outer } = reader
  const clause = sentence.clauses[index]!
  if (clause.quantities.length === 0) return
  const lead = named && outer ? leadOf(outer.sentence, named.index, year) : leadOf(sentence, index, year)
  for (const [at, quantity] of clause.quantities.entries()) {
    const from = at === 0 ? clause.start : clause.quantities[at - 1]!.end
    const head = plainWords(sentence.text.slice(from, quantity.start), year)
    const grown = subjectOfGrowth(sentence, index, at, head, year)
    const own = named ? plainWords(named.words, year) + head : at === 0 ? wordsBefore(sentence, index, head, year) : head
    const before = grown ?? own
    const after = at + 1 < clause.quantities.length ? '' : plainWords(sentence.text.slice(quantity.end, clause.end), year)
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
      beyond: scope.cumulative || scope.ofOthers || scope.undated,
      edition: reader.edition,
      agency: reader.agency,
      carried: reader.carried,
    }
  }
}

/** 累计 may count from an earlier year on, 全省 counts for other organs, a year may be another: then only agreement counts. */
function cautious(mention: Mention, draft: Draft): Draft {
  if (mention.beyond) return { ...draft, strength: 'weak' }
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

function keep(
  reader: Reader,
  sentence: Sentence,
  clause: Clause,
  quantity: Quantity,
  draft: Draft,
  quotedFrom: Clause = clause,
): void {
  const { rows, column, scale = 0, narrows = false, ...rest } = draft
  // What may be about something else gives what follows no subject.
  const subject: Carried = { topic: draft.topic, rows: rows ?? [], column: column ?? draft.measure, near: true }
  if ((draft.strength !== 'weak' || draft.topic !== 'disputes') && !draft.measure.endsWith('.all')) reader.carried = subject
  reader.subjects.set(quantity, subject)
  const start = reader.namedAt ?? Math.min(quotedFrom.start, quoteStart(sentence, clause))
  const last = reader.claims.at(-1)
  if (narrows && last?.measure === draft.measure) reader.claims[reader.claims.length - 1] = { ...last, strength: 'weak' }
  reader.claims.push({
    ...rest,
    scale,
    sentence: sentence.start,
    quantity,
    span: originalSpan(reader.prose.flat, start, clause.end),
  })
}
