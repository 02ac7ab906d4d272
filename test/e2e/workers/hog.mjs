// An import worker that a file drives out of memory.
process.parentPort.on('message', () => {
  const held = []
  for (;;) held.push(Array.from({ length: 100_000 }, (_, at) => ({ at })))
})
