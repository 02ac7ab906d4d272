const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

/** Text without the characters that show nothing: soft hyphens, zero-width spaces and joiners. They may cut numbers. */
export function withoutInvisible(text: string): string {
  return text.replaceAll(invisible, '')
}
