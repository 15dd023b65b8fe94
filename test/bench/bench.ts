import { measureFirstScreen } from './first-screen'
import { measureSafety } from './safety'

for (const measure of [measureFirstScreen, measureSafety]) {
  for (const { name, value, goal, floor } of await measure()) {
    console.log(`${name}\n  ${value}   goal ${goal}   ${floor}`)
  }
}
