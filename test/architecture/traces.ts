/**
 * What a public tree must not tell: the hosts that packages came from, and folders of the machine it was made on.
 * Put together from parts, so that this file passes its own check.
 */
const traces = [
  new RegExp(['registry', '(npmjs|npmmirror|yarnpkg|taobao)'].join('\\.')),
  new RegExp(['deb', 'debian', 'org'].join('\\.')),
  new RegExp(['(^|[^\\w.~-])/', '(work|root|farm)/'].join('')),
  new RegExp(['(^|[^\\w.~-])/tmp/', 'n24'].join('')),
]

/** The lines of a file that name a package host or a folder of somebody's machine. */
export function tracesIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      traces.some((trace) => trace.test(line)) ? [`${path}:${index + 1} ${line.trim().slice(0, 120)}`] : [],
    )
}
