/** A sentence of a rule's page; what stands between backquotes is an equation. */
export function RuleText({ text }: { text: string }) {
  return text
    .split('`')
    .map((part, index) =>
      index % 2 === 1 ? <code key={`${index}${part}`}>{part}</code> : <span key={`${index}${part}`}>{part}</span>,
    )
}
