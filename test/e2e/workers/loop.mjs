// An import worker that a file drives into an endless loop.
process.parentPort.on('message', () => {
  for (;;);
})
