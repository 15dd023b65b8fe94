import { measureStoredCheckIns } from './check-in'
import { measureDoor } from './door'
import { measureFirstScreen } from './first-screen'
import { measureImports } from './import'
import { measureRunSheet } from './run-sheet'
import { measureSafety } from './safety'
import { measureShow } from './show'

const MEASURES = [
  ...[measureFirstScreen, measureRunSheet, measureSafety, measureShow],
  ...[measureImports, measureStoredCheckIns, measureDoor],
]

for (const measure of MEASURES) {
  for (const { name, value, goal, floor } of await measure()) {
    console.log(`${name}\n  ${value}   goal ${goal}   ${floor}`)
  }
}
