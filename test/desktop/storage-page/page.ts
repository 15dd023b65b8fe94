import { guardMarkup } from '@/renderer/src/app/trusted-types'
import { lab } from './lab'

guardMarkup()
Object.assign(window, { lab })
