/** The forms that a report may be filled in on: an edition, that of 2021 also with （六） in one row. */
export const formChoices = ['2021', '2021-merged', '2019'] as const
/** One of {@link formChoices}. */
export type FormChoice = (typeof formChoices)[number]
