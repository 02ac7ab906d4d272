// An import worker that a file drives out of memory, in ever larger pieces: small ones would be collected over and over.
process.parentPort.on('message', () => {
  const held = []
  for (let grown = [1]; ; grown = [...grown, ...grown]) held.push(grown)
})
