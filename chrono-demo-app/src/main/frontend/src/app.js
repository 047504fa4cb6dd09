import { Charts } from './charts.js'
import { ConnectionState } from './connection.js'
import { Door } from './door.js'
import { ThemeSwitch } from './theme-switch.js'
import { Toasts } from './toasts.js'

for (const Part of [ConnectionState, ThemeSwitch, Toasts, Door, Charts]) {
  new Part().connect()
}
