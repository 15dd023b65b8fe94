import './ui/layers.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import './ui/tokens.css'
import './ui/global.css'
import './ui/controls.css'
import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { getHost } from '@/host/host'
import { App } from './app/App'
import { readDeskSettings } from './parts/desk-settings-store'
import { guardMarkup } from './app/trusted-types'

guardMarkup()
const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
setNonce(nonce)

const host = getHost()
void host.facts().then((facts) => {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root')
  createRoot(root).render(
    <App host={host} facts={facts} settings={readDeskSettings(facts.systemLanguage)} nonce={nonce} />,
  )
})
