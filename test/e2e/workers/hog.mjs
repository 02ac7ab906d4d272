// An import worker that a file drives out of memory, in few large pieces: small ones would be collected over and over.
process.parentPort.on('message', () => {
  const held = []
  for (;;) held.push(Array.from({ length: 4_000_000 }, () => held.length))
})
