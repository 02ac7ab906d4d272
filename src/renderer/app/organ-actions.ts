import { useDesk } from './desk-store.ts'

/** Opens the pane of organs, at the organ of the open report where none was looked at, or closes it. */
export function toggleOrgans(): void {
  const { organs, organ, view } = useDesk.getState()
  useDesk.setState({
    organs: !organs,
    organ: organs ? organ : (view?.item.agency ?? organ),
    safety: false,
    rules: false,
    memo: null,
  })
}

/** Chooses an organ by its name. */
export function chooseOrgan(name: string): void {
  useDesk.setState({ organ: name })
}
