/** One part of a saved page. */
export interface MhtmlPart {
  type: string
  bytes: Uint8Array
  encoding: 'quoted-printable' | 'base64' | '8bit'
}

/** A single-file web page of these parts, as browsers write it. */
export function mhtmlOf(parts: readonly MhtmlPart[]): Uint8Array {
  const boundary = '----MultipartBoundary--x1y2z3----'
  const head = [
    'From: <Saved by Blink>',
    'Subject: =?utf-8?Q?=E5=B9=B4=E6=8A=A5?=',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
  ].join('\r\n')
  const bodies = parts.map(({ type, bytes, encoding }, index) =>
    [
      `--${boundary}`,
      `Content-Type: ${type}`,
      `Content-Transfer-Encoding: ${encoding}`,
      `Content-Location: part${index}`,
      '',
      encoded(bytes, encoding),
    ].join('\r\n'),
  )
  return new Uint8Array(Buffer.from(`${head}\r\n\r\n\r\n${bodies.join('\r\n')}\r\n--${boundary}--\r\n`, 'latin1'))
}

function encoded(bytes: Uint8Array, encoding: MhtmlPart['encoding']): string {
  const buffer = Buffer.from(bytes)
  if (encoding === '8bit') return buffer.toString('latin1')
  if (encoding === 'base64') return buffer.toString('base64').replaceAll(/.{76}/g, '$&\r\n')
  const quoted = buffer
    .toString('latin1')
    .replaceAll(/[^\n\x20-\x3c\x3e-\x7e]/g, (sign) => `=${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
  return quoted
    .split('\n')
    .map((line) => line.replaceAll(/(?:=..|[^=]){1,70}(?!$)/g, '$&=\r\n'))
    .join('\r\n')
}
