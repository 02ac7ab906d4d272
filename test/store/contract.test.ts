import { expectTypeOf, it } from 'vitest'
import type * as views from '../../src/contract/views.ts'
import type * as store from '../../src/store/workspace.ts'

it('what the store answers is what the contract promises, to the type', () => {
  expectTypeOf<store.ReportItem>().toEqualTypeOf<views.ReportItem>()
  expectTypeOf<store.SourceFile>().toEqualTypeOf<views.SourceFile>()
  expectTypeOf<store.ReviewView>().toEqualTypeOf<views.ReviewView>()
  expectTypeOf<store.ReportView>().toEqualTypeOf<views.ReportView>()
  expectTypeOf<store.TrailEntry>().toEqualTypeOf<views.TrailEntry>()
  expectTypeOf<store.ImportResult>().toExtend<views.ImportOutcome>()
})
