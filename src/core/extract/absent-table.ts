/** The detail of a missing table that no line of an aggregated workbook has: such a workbook is about other tables. */
export const inWorkbook = 'workbook'
