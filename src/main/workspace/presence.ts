import { access } from 'node:fs/promises'

/** Whether something is at a place; `silent` where the drive does not answer, as one of another machine that is away. */
export type Presence = 'there' | 'absent' | 'silent'

/** Places that were asked for and have not answered yet: each such question occupies a thread until its drive comes back. */
const waiting = new Map<string, Promise<Presence>>()

/** Looks whether something is at a place, and waits for the answer so many milliseconds at most. */
export function presenceOf(path: string, milliseconds: number): Promise<Presence> {
  const answer = waiting.get(path) ?? ask(path)
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve('silent'), milliseconds)
    void answer.then(resolve).finally(() => clearTimeout(timer))
  })
}

function ask(path: string): Promise<Presence> {
  const answer = access(path)
    .then(
      (): Presence => 'there',
      (): Presence => 'absent',
    )
    .finally(() => waiting.delete(path))
  waiting.set(path, answer)
  return answer
}
